"""The adviser's sheet: answers on paper, as a page, a Word document or Markdown."""
