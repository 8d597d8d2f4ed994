"""Tests of tables of event rows."""
