"""The comparative table that goes with a bill."""
