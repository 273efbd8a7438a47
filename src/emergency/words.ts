export const findings = ['justified', 'not_justified'] as const;

export const findingWords: { [F in (typeof findings)[number]]: string } = {
  justified: 'Justified',
  not_justified: 'Not justified',
};
