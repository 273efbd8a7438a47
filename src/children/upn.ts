/** Letters stand for 0 to 22; I, O and S are left out because they look like digits. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A unique pupil number: check letter, local authority (3), school (4), year (2), serial (3), where a temporary
 * number ends in a letter. Read in any case and spacing. The error speaks only of what was typed: it holds for
 * numbers that belong to nobody.
 */
export function parseUpn(text: string): { upn: string } | { error: string } {
  const upn = text.replace(/[\s-]/g, '').toUpperCase();
  if (upn === '') return { error: 'Enter a UPN' };
  if (upn.length !== 13) return { error: `UPN must have 13 characters: this one has ${upn.length}` };
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(upn)) {
    return { error: 'UPN must be a letter and 12 numbers; only the last of them may be a letter' };
  }
  const looksLikeDigit = upn.match(/[IOS]/)?.[0];
  if (looksLikeDigit) {
    return { error: `UPN cannot have the letter ${looksLikeDigit}: check whether it is a number` };
  }
  const expected = checkLetter(upn.slice(1));
  if (upn[0] === expected) return { upn };
  return { error: `Check the UPN: with these numbers the first letter should be ${expected}, not ${upn[0]}` };
}

/** The letter that must stand before these 12 characters: the sum of position (2 to 13) times value, mod 23. */
export function checkLetter(rest: string): string {
  const value = (character: string) =>
    /\d/.test(character) ? Number(character) : letters.indexOf(character);
  const sum = [...rest].reduce((total, character, index) => total + (index + 2) * value(character), 0);
  return letters.charAt(sum % 23);
}
