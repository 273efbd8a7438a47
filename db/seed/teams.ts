import type { AuthorityKey } from './authorities.ts';
import type { NamedAgency } from './named-agencies.ts';

const team = (
  key: string,
  name: string,
  parent?: string,
  authority: AuthorityKey = 'northmere',
): NamedAgency => ({
  key,
  kind: 'team',
  name,
  authority,
  parent,
});

/** Children's social care: a service, its areas, their teams. Children are known to the teams that have none below. */
export const teams: readonly NamedAgency[] = [
  team('social-care', "Northmere Children's Social Care"),
  team('north-area', 'North Area', 'social-care'),
  team('south-area', 'South Area', 'social-care'),
  team('marlowick-team', 'Marlowick Safeguarding Team', 'north-area'),
  team('ashwindle-team', 'Ashwindle Safeguarding Team', 'north-area'),
  team('north-family-help', 'Family Help North', 'north-area'),
  team('north-children-looked-after', 'Children Looked After North', 'north-area'),
  team('thornhythe-team', 'Thornhythe Safeguarding Team', 'south-area'),
  team('brackenfold-team', 'Brackenfold Safeguarding Team', 'south-area'),
  team('south-family-help', 'Family Help South', 'south-area'),
  team('south-children-looked-after', 'Children Looked After South', 'south-area'),
  team('saltbeck-care', "Saltbeck Children's Services", undefined, 'saltbeck'),
  team('saltbeck-east-team', 'Saltbeck East Locality Team', 'saltbeck-care', 'saltbeck'),
  team('saltbeck-west-team', 'Saltbeck West Locality Team', 'saltbeck-care', 'saltbeck'),
  team('wolderby-care', "Wolderby Children's Services", undefined, 'wolderby'),
  team('wolderby-vale-team', 'Wolderby Vale Team', 'wolderby-care', 'wolderby'),
];
