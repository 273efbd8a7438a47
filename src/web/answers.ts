import type { Acting } from './routes.ts';

/** What a page answers. It is rendered and sent after its transaction has been committed. */
export type Answer = SentAnswer | StreamAnswer;
/** What is sent whole. */
export type SentAnswer = PageAnswer | RedirectAnswer | FileAnswer;

export type PageAnswer = {
  kind: 'page';
  view: string;
  context: Record<string, unknown>;
  status: number;
  /** The smallest meaningful piece of this page, for a request that asked for a piece only. */
  fragment?: string;
};
export type RedirectAnswer = { kind: 'redirect'; to: string; instead?: Piece };
/** What a request that asked for a piece is given in place of the page it would be sent to. */
type Piece = { fragment: string; context: Record<string, unknown> };
export type FileAnswer = { kind: 'file'; name: string; mediaType: string; content: Content };
/** A file too long to be held: read for the person, part by part, as it is sent. */
export type StreamAnswer = {
  kind: 'stream';
  name: string;
  mediaType: string;
  parts: (acting: Acting) => AsyncIterable<string | Uint8Array>;
};
/** Text that links to the portal from outside is given what makes a path a whole address. */
type Content = Buffer | string | ((address: (path: string) => string) => string);

export function page(
  view: string,
  context: Record<string, unknown> = {},
  { status = 200, fragment }: { status?: number; fragment?: string } = {},
): PageAnswer {
  return { kind: 'page', view, context, status, fragment };
}

/** After a change: 303, so that the browser fetches the page and Back does not send the form again. */
export function redirect(to: string, instead?: Piece): RedirectAnswer {
  return { kind: 'redirect', to, instead };
}

/** Sent as an attachment, never shown in the portal's own origin. */
export function file(name: string, mediaType: string, content: Content): FileAnswer {
  return { kind: 'file', name, mediaType, content };
}

/** An attachment of any length; what must be written down about it is written before. */
export function streamedFile(name: string, mediaType: string, parts: StreamAnswer['parts']): StreamAnswer {
  return { kind: 'stream', name, mediaType, parts };
}
