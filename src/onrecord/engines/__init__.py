"""Where readings run. Every engine gives the same readings for the same reports."""
