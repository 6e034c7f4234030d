//! Reading and checking what people write under `content/`.
