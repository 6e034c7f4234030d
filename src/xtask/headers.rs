//! What this project's own server says with each file, and what the README asks of others.

/// Sent with every answer. The page's own policy is in its `<meta>`; `frame-ancestors` is ignored
/// there and so has to be a header.
pub const ALWAYS: [(&str, &str); 7] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    // Which page of which training someone came from is nobody's business.
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
];

/// How long a browser may keep a file without asking. Only a name that changes with the content
/// may be kept; a changed phone number in a pack must be seen on the next visit.
pub fn cache_control(path: &str) -> &'static str {
    if has_hash(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether Trunk put a hash into this name: `app-0123456789abcdef.js`, `app-…_bg.wasm`.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['-', '_', '.'])
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept() {
        for kept in [
            "/app-0123456789abcdef.js",
            "/a/app-0123456789abcdef_bg.wasm",
        ] {
            assert!(cache_control(kept).contains("immutable"), "{kept}");
        }
        for asked in ["/", "/index.html", "/boot.js", "/packs/wirral.json"] {
            assert_eq!(cache_control(asked), "no-cache", "{asked}");
        }
    }
}
