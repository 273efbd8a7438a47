import type { ThemePhrases } from '../theme-phrases.ts';

export const family: ThemePhrases = {
  titles: [
    'Working with a family that [has lost trust in school|no longer answers], {year}',
    'School and home [see it differently|pulling in two directions], {year}',
    'Parents who want to help and cannot, {year}',
    'Meetings are missed and attendance falls, {year}',
    'A {parent} afraid of [school|being judged], {year}',
  ],
  questions: [
    'How do we begin again with a family that has [heard only bad news|been to eleven meetings]?',
    'Who is the right person to talk to them, and [where|about what first]?',
    'How can we be honest about attendance and still be on their side?',
    'What would help the {parent} to get {them} here, rather than telling them to?',
  ],
  worries: [
    '{Their} {parent} was unhappy here as a child, and [will not come through the gate|stands across the road]. Calls end in shouting or in silence, and {name} stays at home.',
    'Every agency asks the family to meetings, and in one week there were four. The {parent} has stopped going to any, and {name} has missed [seven|nine|ten] days.',
    'The family says that {name} is ill and we say that {they} is absent. Neither side believes the other any more.',
    'We like this family, and {they} is loved. But nothing that is agreed on Tuesday happens on Wednesday.',
  ],
  details: [
    'Letters are not read: we think that reading is hard for the {parent}.',
    'An interpreter was offered once and has never been booked.',
    '{name} carries messages between us, which is not fair on {them}.',
    'The {parent} came to the summer fair and stayed all afternoon.',
  ],
  tried: [
    'A home visit by the head, with [a cake|good news only].',
    'Texts in place of letters, and one named person.',
    "Meetings at the [children's centre|library|community café], which is neutral ground.",
    'Voice messages, which do get an answer.',
    'A formal attendance contract: signed and not kept.',
  ],
  childView: [
    '"Do not ring my {parent}." {name} worries about trouble at home when we call.',
    '{They} wants everyone to "get on". {They} would like {their} {parent} to see {them} [in the play|in assembly].',
    '"They say bad things about school and then I do not want to go."',
    '{name} told us that {their} {parent} cries after meetings.',
  ],
  asked: [
    {
      question:
        'When did school last ring with good news, and who has the best relationship with the family?',
      answers: [
        'We looked: [in March|before the summer]. The caretaker, as it turns out, who knew the grandfather.',
        'The breakfast club leader. She has begun to walk out to the gate.',
      ],
    },
  ],
  school: [
    'The {parent} came in. For ten minutes and without taking a coat off, but still.',
    'We have rung on three Fridays with something good. On the third they told us about their week.',
    'A hard call today. We said what we see and asked what would help; the answer was [a lift|sleep].',
  ],
  care: [
    'I have asked that all meetings about this family be on one day, once a month.',
    'I can be a bridge at the first meeting, and step back after that.',
    'The {parent} said yes to the parenting group, mostly because a friend is going.',
  ],
  adviser: [
    'Could the next call be about something that {name} has done well, with no request in it at all?',
    'Four meetings in a week would be too many for any of us. One, with one set of notes, please.',
  ],
  advice: [
    'Start with three weeks of good news and no requests, from one person whom the family already likes. Trust first; attendance follows it.',
    'Join the meetings up: one a month, one set of notes, a place that is not school, and an agenda that begins with what {name} does well.',
    'Ask what gets in the way and offer to move it: reading, work, sleep, a younger child. Most agreements fail on something that nobody asked about.',
    'Take {name} out of the middle. Adults ring each other; {they} carries nothing.',
  ],
  steps: {
    school: [
      'Ring with good news on three Fridays, with no request',
      'Hold the next meeting at the library, with tea',
      'Send voice messages in place of letters',
    ],
    care: [
      'Bring all meetings about the family to one day a month',
      'Come to the first meeting with the {parent}',
    ],
    adviser: [
      'Chair the first joint meeting',
      'Send the short guide to working with families who have lost trust',
    ],
  },
  better: [
    'The {parent} rings us. {name} has been in for [nine days out of ten|all but one day].',
    'One meeting a month, and things that are agreed are done. Absence has halved.',
  ],
  same: [
    'Relations are warmer; mornings are not yet different. Practical help at home begins next week.',
    'The first meeting was missed and the second was not. We carry on as we are.',
  ],
};
