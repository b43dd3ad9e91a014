"""Dossier: raw news articles in, an edited website about one subject out."""
