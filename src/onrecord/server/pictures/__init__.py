"""Pictures as numbers: where each shape of an inline SVG stands. Pure; the templates draw them."""
