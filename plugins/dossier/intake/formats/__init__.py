"""The readers, one a format: each gives the drafts of the articles in a file."""
