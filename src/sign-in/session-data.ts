import 'express-session';

/** A sign-in on its way through a provider. What the strategy checks the answer against is under its own key. */
export type Pending = {
  state: string;
  provider: string;
  returnTo: string;
  /** Whoever is signed in shows that it is still they. */
  confirming?: true;
};

declare module 'express-session' {
  interface SessionData {
    /** Whoever has signed in, as what they act, through which provider, and when (an instant, as text). */
    personId?: string;
    membershipId?: string;
    provider?: string;
    signedInAt?: string;
    /** When the provider last asked the person who they are, as far as it says (an instant, as text). */
    authenticatedAt?: string;
    pending?: Pending[];
  }
}
