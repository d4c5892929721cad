/** Ed25519 (RFC 8032), by the web view where it has it, otherwise by a library that is loaded only then. */

/** What the feed asks of WebCrypto. */
export type Crypto = Pick<SubtleCrypto, "digest" | "importKey" | "verify">;

/**
 * @param publicKey 32 bytes
 * @param signature 64 bytes
 */
export async function isSigned(
  subtle: Crypto,
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  let key: CryptoKey;
  try {
    key = await subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    // Web views before Chromium 137, Safari 17 and Firefox 129 have no Ed25519.
    return isSignedByLibrary(publicKey, signature, message);
  }
  return subtle.verify({ name: "Ed25519" }, key, signature, message);
}

/** As `isSigned`, without asking the web view for more than SHA-512. */
export async function isSignedByLibrary(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  const { verifyAsync } = await import(/* webpackChunkName: "ed25519" */ "@noble/ed25519");
  // As RFC 8032 has it and WebCrypto does: without the leniency of ZIP 215, which the library has by default.
  return verifyAsync(signature, message, publicKey, { zip215: false });
}
