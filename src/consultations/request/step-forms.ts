import { z } from 'zod';
import { choice, optionalText, requiredText } from '#src/web/forms.ts';
import { urgencies } from '../service-levels.ts';
import type { Ask } from './draft-form.ts';
import { nameInTitle } from './names-in-title.ts';

const long = 4000;
const yesOrNo = (missing: string) => choice(['yes', 'no'], missing);

export const ask = ({ names, themes }: Ask) =>
  z.strictObject({
    title: requiredText({
      missing: 'Enter a short title',
      most: 100,
      tooLong: 'Title must be 100 characters or fewer',
    })
      .transform((title) => title.replace(/\s+/g, ' '))
      .refine((title) => nameInTitle(title, names) === null, {
        error: ({ input }) =>
          `Leave the child’s name “${nameInTitle(String(input), names)}” out of the title`,
      }),
    question: requiredText({ missing: 'Enter what you would like help with', most: long }),
    themes: z
      .preprocess((value) => [value ?? []].flat(), z.array(z.string()))
      .transform((chosen) => themes.filter((theme) => chosen.includes(theme)))
      .refine((chosen) => chosen.length > 0, 'Choose what it is about'),
    urgency: choice(urgencies, 'Choose how urgent it is'),
  });

const wholeNumber = /^\d{1,4}$/;

export const group = () =>
  z.strictObject({
    groupSize: requiredText({ missing: 'Enter how many children are in the group', most: 20 }).refine(
      (size) => wholeNumber.test(size) && Number(size) >= 2 && Number(size) <= 2000,
      'The number of children must be a whole number from 2 to 2,000, such as 12',
    ),
    groupDescription: requiredText({ missing: 'Enter what the children have in common', most: 1000 }),
  });

export const situation = () =>
  z.strictObject({
    strengths: requiredText({ missing: 'Enter what is going well', most: long }),
    worries: requiredText({ missing: 'Enter what you are worried about', most: long }),
    tried: requiredText({ missing: 'Enter what has been tried, or that nothing has been yet', most: long }),
    attendanceNote: optionalText({ most: 1000 }),
  });

export const childView = ({ kind }: Ask) =>
  z
    .strictObject({
      childView: optionalText({ most: long }),
      childViewNotYet: optionalText({ most: 1000 }),
    })
    .refine(({ childView, childViewNotYet }) => childView !== '' || childViewNotYet !== '', {
      path: ['childView'],
      error: `Enter what the ${kind === 'child' ? 'child says' : 'children say'}, or why you do not know yet`,
    });

export const carers = () =>
  z
    .strictObject({
      parentsKnow: yesOrNo('Choose whether the parents or carers know'),
      parentsNotYet: optionalText({ most: 1000 }),
    })
    .refine(({ parentsKnow, parentsNotYet }) => parentsKnow === 'yes' || parentsNotYet !== '', {
      path: ['parentsNotYet'],
      error: 'Enter why the parents or carers do not know yet',
    })
    .transform((said) => (said.parentsKnow === 'yes' ? { ...said, parentsNotYet: '' } : said));

export const safety = ({ kind }: Ask) =>
  z.strictObject({
    atRisk: yesOrNo(
      `Choose whether ${kind === 'child' ? 'the child' : 'anyone'} is at risk of immediate harm`,
    ),
  });

const others = { joinOthers: optionalText({ most: 1000 }) };
const withSocialCare = z.strictObject({
  joinSocialCare: yesOrNo('Choose whether the social care worker should join in'),
  ...others,
});

export const joining = ({ socialCare }: Ask) => (socialCare ? withSocialCare : z.strictObject(others));
