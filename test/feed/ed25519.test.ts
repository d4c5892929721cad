import { webcrypto } from "node:crypto";
import { isSigned, isSignedByLibrary, type Crypto } from "../../src/feed/ed25519";

/** RFC 8032, section 7.1: public key, message and signature. */
const VECTORS = [
  {
    name: "TEST 1",
    key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    name: "TEST 2",
    key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    name: "TEST 3",
    key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
  {
    name: "TEST SHA(abc)",
    key: "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
    message:
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    signature:
      "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
  },
];

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const subtle = webcrypto.subtle as unknown as Crypto;

/** A web view that has no Ed25519, as Chromium before 137; that it is asked is counted. */
const without = {
  asked: 0,
  digest: subtle.digest.bind(subtle),
  importKey: async () => {
    without.asked += 1;
    throw new DOMException("Unrecognized name.", "NotSupportedError");
  },
  verify: () => Promise.reject(new Error("asked without a key")),
};

/** WebCrypto that must do it itself. */
const native: Crypto = {
  digest: subtle.digest.bind(subtle),
  importKey: subtle.importKey.bind(subtle) as Crypto["importKey"],
  verify: subtle.verify.bind(subtle),
};

describe.each<
  [
    string,
    (key: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>) => Promise<boolean>,
  ]
>([
  ["WebCrypto", (key, signature, message) => isSigned(native, key, signature, message)],
  ["the library", isSignedByLibrary],
  ["a web view without Ed25519", (key, signature, message) => isSigned(without as unknown as Crypto, key, signature, message)],
])("%s", (_, verify) => {
  test.each(VECTORS)("RFC 8032 $name", async ({ key, message, signature }) => {
    expect(await verify(bytes(key), bytes(signature), bytes(message))).toBe(true);
    expect(await verify(bytes(key), bytes(signature), bytes(`${message}00`))).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const changed = bytes(signature);
      changed[at]! ^= 1;
      expect(await verify(bytes(key), changed, bytes(message))).toBe(false);
    }
    const other = VECTORS.find((vector) => vector.key !== key)!;
    expect(await verify(bytes(other.key), bytes(signature), bytes(message))).toBe(false);
  });

  test("a signature with the group order added to its second half is not taken (RFC 8032, 5.1.7)", async () => {
    const { key, message, signature } = VECTORS[1]!;
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const half = BigInt(`0x${Buffer.from(bytes(signature).slice(32)).reverse().toString("hex")}`) + order;
    const malleable = bytes(signature);
    malleable.set(Buffer.from(half.toString(16).padStart(64, "0"), "hex").reverse(), 32);
    expect(await verify(bytes(key), malleable, bytes(message))).toBe(false);
  });

  test("a key that is no point is no key", async () => {
    const { message, signature } = VECTORS[0]!;
    expect(await verify(new Uint8Array(32).fill(0xff), bytes(signature), bytes(message))).toBe(false);
  });
});

test("the library is asked where the web view has none", () => {
  expect(without.asked).toBeGreaterThan(VECTORS.length);
});
