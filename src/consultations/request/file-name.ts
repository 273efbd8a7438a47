/** Characters that draw nothing, or turn the direction of what follows: "gpj.exe" shown as "exe.jpg". */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A file's name as it is kept and given back: no folders, nothing unseen, its ending whole. */
export function fileName(given: string): string {
  const bare = given.normalize('NFC').split(/[/\\]/).at(-1)!.replace(unseen, '').replace(/\s+/g, ' ').trim();
  const dot = bare.lastIndexOf('.');
  const ending = dot >= 0 ? bare.slice(dot).toLowerCase() : '';
  const stem = (dot >= 0 ? bare.slice(0, dot) : bare)
    .replace(/[<>:"|?*]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...stem].slice(0, 100).join('') || 'file'}${ending.slice(0, 10)}`;
}

/** 1536 as "1.5 KB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toFixed(1).replace(/\.0$/, '')} ${unit}`;
}
