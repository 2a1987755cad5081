import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/** Marks a sealed text and says how: AES-256-GCM, key by scrypt, then salt, nonce, tag and text in base64. */
const MARK = 'deploy-actions-sealed-1';

/** Encrypts text so that only who has the key can read it, and nobody can change it unseen. */
export function seal(text: string, key: string): string {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(key, salt, 32), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [MARK, ...[salt, nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'))].join(
    '\n',
  );
}

/** The text that was sealed. @throws when the key is another one, or anything was changed */
export function unseal(sealed: string, key: string): string {
  const [mark, ...parts] = sealed.trim().split('\n');
  // Of an empty text nothing stands in the last line.
  const [salt, nonce, tag, text = Buffer.alloc(0)] = parts.map((part) => Buffer.from(part, 'base64'));
  if (mark !== MARK || !salt || !nonce || !tag) throw new Error('this is not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', scryptSync(key, salt, 32), nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}
