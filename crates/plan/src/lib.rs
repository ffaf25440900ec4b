//! Plan: objectives, actions, indicators and how far along they are.
