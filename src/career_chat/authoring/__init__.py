"""Tools for people who write content: scripted conversations as tests."""
