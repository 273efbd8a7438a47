import { inventedFamilyName } from '../county/people-names.ts';
import type { Random } from '../random.ts';
import type { Child } from './child.ts';

const girls = `
  Aaliyah Abigail Ada Aleksandra Alba Amelia Anaïs Anwen Aurora Ayesha Beatrice Bethan Brooke-Leigh
  Caitlin Chanel Chidinma Chloë Daisy-Mae Delilah Dorothy Ebony Efua Eleanor Ellie-Jo Elżbieta
  Evangeline Farah Fleur Gabriela Georgia Gracie Halima Hermione Imogen Ioana Isabella Jasmine Jessica
  Julia Keira Khadija Lacey Layla Leila Lexi Libby Maisie Malaika Martha Matilda Mia Millie Nancy
  Naomi Nicole Nimra Olivia Orla Paige Phoebe Poppy Rania Rosie Ruby Safiya Scarlett Shania Sienna
  Sophie Tabitha Tamsin Tilly Violet Weronika Yasmin Zahra Zoë Zuzanna
`
  .trim()
  .split(/\s+/);
const boys = `
  Aarav Abdullah Adrian Aiden Albie Alfie Archie Ayaan Bailey Bartosz Benjamin Bilal Bobby Brandon
  Caleb Callum Cian Connor Cristian Darnell Declan Dexter Dylan Ebenezer Elijah Emre Ethan Ezra Filip
  Finley Frankie Freddie Gabriel George Hamza Harley Harrison Hugo Ibrahim Idris Jaiden Jakub
  Jayden-Lee Jenson José Joshua Kai Kofi Kyle Leon Levi Liam Lucas Luís Malachi Marcus Mason Mateusz
  Mohammed Nathan Noah Ollie Oscar Owain Patrick Reggie Reuben Riley Rory Samuel Seb Stanley Tariq
  Teddy Theo Tyler Vincent William Xavier Yusuf Zachary Zain
`
  .trim()
  .split(/\s+/);
const either = ['Alex', 'Charlie', 'Jude', 'Kit', 'Morgan', 'Sasha'] as const;
const short: Record<string, string> = {
  Abigail: 'Abi',
  Benjamin: 'Ben',
  Eleanor: 'Nell',
  Elżbieta: 'Ela',
  Evangeline: 'Evie',
  Gabriel: 'Gabe',
  Isabella: 'Bella',
  Joshua: 'Josh',
  Matilda: 'Tilda',
  Mohammed: 'Mo',
  Samuel: 'Sam',
  William: 'Bill',
  Zachary: 'Zac',
  Zuzanna: 'Zuzia',
};
/** Names written in other scripts, with the name that school uses. */
const otherScripts = [
  ['F', 'مريم', 'Maryam'],
  ['M', 'یوسف', 'Yousef'],
  ['F', 'Ольга', 'Olha'],
  ['M', '子轩', 'Zixuan'],
] as const;

export type ChildName = Pick<Child, 'givenName' | 'familyName' | 'knownAs' | 'sex'>;

export function childName(random: Random): ChildName {
  const familyName = inventedFamilyName(random);
  if (random.chance(0.008)) {
    const [sex, givenName, knownAs] = random.pick(otherScripts);
    return { sex, givenName, knownAs, familyName };
  }
  if (random.chance(0.006)) return { sex: 'U', givenName: random.pick(either), knownAs: null, familyName };
  const sex = random.chance(0.5) ? 'F' : 'M';
  const givenName = random.pick(random.chance(0.02) ? either : sex === 'F' ? girls : boys);
  const knownAs = random.chance(0.6) ? (short[givenName] ?? null) : null;
  return { sex, givenName, knownAs, familyName };
}
