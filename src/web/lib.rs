//! The app: what is seen and touched.
