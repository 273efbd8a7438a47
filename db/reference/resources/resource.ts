import type { ThemeCode } from '../themes.ts';

export type Phase = 'early_years' | 'primary' | 'secondary' | 'special' | 'alternative_provision' | 'post_16';

export const everyPhase: readonly Phase[] = [
  'early_years',
  'primary',
  'secondary',
  'special',
  'alternative_provision',
  'post_16',
];
export const schoolPhases: readonly Phase[] = ['primary', 'secondary', 'special', 'alternative_provision'];

/** A short guide in the portal's own words. `body` is paragraphs, `## ` headings and `- ` lists. */
export type Resource = {
  slug: string;
  title: string;
  summary: string;
  themes: readonly ThemeCode[];
  phases: readonly Phase[];
  audience: 'Professionals' | 'Schools' | 'Social care';
  reviewOn: string;
  body: string;
};
