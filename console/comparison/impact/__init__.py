"""What a change does to other provisions and acts, on the screen, in the page, as JSON."""
