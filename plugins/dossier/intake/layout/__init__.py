"""What the lines of a text without markup say: headers, embargoes, captions, credits, crossheads."""
