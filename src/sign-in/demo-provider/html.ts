import type { Persona } from '#db/seed/personas.ts';

export function peoplePage(personas: readonly Persona[]): string {
  const agencies = Map.groupBy(
    personas,
    ({ memberships }) => memberships[0]?.agencyName ?? 'Not known to the portal',
  );
  const groups = [...agencies].map(
    ([agency, people]) =>
      `<section><h2>${escaped(agency)}</h2><ul>${people.map(item).join('')}</ul></section>`,
  );
  return document(
    'Who do you want to be?',
    `<p>Everyone here is invented. Where a real portal asks your organisation who you are, the demonstration asks you.</p>
    <form method="post">${groups.join('')}</form>`,
  );
}

const item = ({ key, name, about, memberships }: Persona) => `<li>
  <button name="person" value="${escaped(key)}" aria-describedby="about-${escaped(key)}">${escaped(name)}</button>
  <p id="about-${escaped(key)}"><strong>${escaped(placesOf(memberships))}</strong> ${escaped(about)}</p>
</li>`;

function placesOf(memberships: Persona['memberships']): string {
  if (memberships.length === 1) return memberships[0]!.title;
  return memberships.map(({ title, agencyName }) => `${title}, ${agencyName}`).join('; ');
}

export const tooLatePage = () =>
  document('This sign-in is over', '<p>Go back to the portal and start again.</p>');

/** @param form what the provider's own library wants sent */
export const signOutPage = (form: string) =>
  document(
    'Sign out of the demonstration',
    `<p>You have left the portal. This leaves its sign-in service too.</p>
    ${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
  );

function escaped(words: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return words.replace(/[&<>"']/g, (character) => entities[character]!);
}

const service = 'Demonstration sign-in';

function document(heading: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – ${service}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><p class="masthead__service">${service}</p></header>
<main>
<h1>${heading}</h1>
${body}
</main>
</body>
</html>`;
}

const style = `
:root { color-scheme: light; font: 1.1875rem/1.4 system-ui, sans-serif; color: #0b0c0c; background: #f3f2f1 }
body { margin: 0 }
header { background: #1d4f5f; color: #fff }
header p { max-width: 60rem; margin: 0 auto; padding: .75rem 1rem; font-weight: 700 }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 2rem; line-height: 1.15; margin: 1rem 0 }
h2 { font-size: 1.1875rem; margin: 2rem 0 .5rem }
ul { list-style: none; margin: 0; padding: 0; background: #fff; border-top: 4px solid #1d4f5f }
li { display: grid; grid-template-columns: minmax(12rem, 1fr) 3fr; gap: .25rem 1.5rem; align-items: start;
  padding: .75rem 1rem; border-bottom: 1px solid #b1b4b6 }
li p { margin: 0; font-size: 1rem }
li strong { display: block }
button { font: inherit; font-weight: 700; text-align: left; padding: .5rem .75rem; border: 0; cursor: pointer;
  background: #1d4f5f; color: #fff }
button:hover { background: #12333e }
button:focus-visible { outline: 3px solid #fd0; outline-offset: 0; background: #fd0; color: #0b0c0c }
@media (max-width: 40rem) { li { grid-template-columns: 1fr } }
`;
