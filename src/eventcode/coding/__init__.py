"""Who did what to whom, when and where: trees and dictionaries to bare events."""
