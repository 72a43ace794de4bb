"""From a brief to an edition: one language, worded, formatted and escaped for its reader."""
