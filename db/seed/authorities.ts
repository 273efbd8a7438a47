/*
 * Three invented authorities. Their codes lie outside the numbers that the Department for Education gives, so that
 * no pupil number made with them can be anyone's.
 */
export const authorities = [
  {
    key: 'northmere',
    code: '991',
    name: 'Northmere County Council',
    prefix: 'NCC',
    serviceName: 'Northmere Virtual School',
  },
  {
    key: 'saltbeck',
    code: '992',
    name: 'Saltbeck City Council',
    prefix: 'SCC',
    serviceName: 'Saltbeck Virtual School',
  },
  {
    key: 'wolderby',
    code: '993',
    name: 'Wolderby County Council',
    prefix: 'WCC',
    serviceName: 'Wolderby Virtual School',
  },
] as const;

export type AuthorityKey = (typeof authorities)[number]['key'];
