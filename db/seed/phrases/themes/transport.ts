import type { ThemePhrases } from '../theme-phrases.ts';

export const transport: ThemePhrases = {
  titles: [
    'Late or absent because of the journey, {year}',
    'Transport [has stopped|was refused|keeps failing] and attendance with it, {year}',
    '[Two buses and a long walk|An hour and a half each way], {year}',
    'A taxi that [does not come|changes driver every week], {year}',
    'Getting to school from temporary housing, {year}',
  ],
  questions: [
    'Who pays for the journey while the family is in temporary housing, and how do we [ask|appeal]?',
    'Could {they} learn to travel alone, and [who would teach {them}|how would that begin]?',
    'What can be done this week, while [the application is decided|an appeal is heard]?',
    'Is it better to move school, or to mend the journey?',
  ],
  worries: [
    "The family was moved [eleven|fourteen] miles away with four days' notice. {name} is [willing|keen to come], and arrives at ten or not at all.",
    'Transport stopped when [the address changed|the agreement ran out], and the new application is [in its fifth week|under review]. {Their} {parent} cannot drive.',
    'The taxi comes at a different time with a different driver, and {name} [will not get in|is sick on the way]. Those days are lost.',
    'Two buses, the second of which is often full. {They} has missed registration on [most days|eleven days] and feels told off every time.',
  ],
  details: [
    'In lessons {name} is fine: nothing but the journey stands in the way.',
    'A younger sibling has to be taken to another school at the same hour.',
    'We mark {them} late or absent as we must, and it looks like a child who does not care.',
    'Winter makes it worse: it is dark at both ends.',
  ],
  tried: [
    'Our minibus on two mornings, which we cannot keep up.',
    'A bus pass from school funds, for [half a term|six weeks].',
    'A later start agreed for the time being, with the first lesson caught up at lunch.',
    'An application for transport with a letter from the head.',
    'Travel practice with a teaching assistant, twice.',
  ],
  childView: [
    '"I am tired before I get here." {They} would like to be let off the late mark when it is the bus.',
    '{name} does not like [sitting next to a stranger|a driver who does not speak], and would travel with {their} cousin.',
    '"I do not want to move schools because of a bus."',
    '{They} thinks {they} could do it alone if someone came with {them} the first few times.',
  ],
  asked: [
    {
      question: 'How far is it by the shortest safe route, and what has transport said in writing?',
      answers: [
        'Just over [nine|eleven] miles. The letter says that the address is temporary and to apply again when it is not, which may be a year.',
        'Six miles. Refused because a nearer school has places; the {lead} disagrees and will write.',
      ],
    },
  ],
  school: [
    'On time every day since the new driver began. {They} told {their} tutor about it, unasked.',
    'No taxi on Monday or Tuesday. I have rung three times; {name} came with a neighbour on Wednesday.',
    'We have stopped late marks for the bus, and {they} walks in with {their} head up.',
  ],
  care: [
    'I have written in support: stability of school is part of the plan.',
    'We can pay fares for four weeks from our own budget, no longer.',
    'Housing expects an offer nearer school in the spring. Please let us hold on until then.',
  ],
  adviser: [
    "I have sent the transport team the dates of absence and the plan's view of school. They will look at it this week.",
    'An appeal has two stages and a time limit. I will send the dates.',
  ],
  advice: [
    "Ask for transport on the ground of stability, with the plan, the dates missed and the {lead}'s view attached. If it is refused, appeal in time: many succeed at the first stage.",
    'Meanwhile take the sting out of being late. An agreed later start that is written down and temporary does less harm than a daily reprimand.',
    'Ask for one driver and one time. For {name} that is not a comfort but the condition of travelling at all.',
    'Teach the journey in parts where {they} is old enough: with an adult, then followed, then met. Independent travel training can be asked for.',
  ],
  steps: {
    school: [
      'Agree in writing a later start until transport is settled',
      'List late and missed sessions due to the journey',
      'Practise the journey with {name} [three|four] times',
    ],
    care: ['Write in support of transport on the ground of stability', 'Pay fares until the decision'],
    adviser: [
      'Take it up with the transport team and report back',
      'Send the appeal dates and an outline letter',
    ],
  },
  better: [
    'Transport was agreed to the end of the year. Absence for the journey has gone to nothing.',
    '{name} travels alone on three days and is driven on two. {They} has been late once in a month.',
  ],
  same: [
    'Refused at first stage; the appeal is on the [12th|18th]. Fares are paid until then, and attendance has crept up.',
    'The driver changed twice more. We have asked for another firm.',
  ],
};
