/** What a PixAI key is made of: characters that can be seen, and no space. */
export const KEY_PATTERN = /^[\x21-\x7e]+$/;
/** Characters of a key, at most; PixAI's own are under a hundred. */
export const KEY_LENGTH = 200;
