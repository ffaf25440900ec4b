//! Frame: the four axes and their actions, by version.
