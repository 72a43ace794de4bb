"""Figures: what their labels may hold, and what a Vega-Lite specification may ask for."""
