// Placeholder until this room has content.
