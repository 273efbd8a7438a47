/** Places that are on no map: every school of the demonstration is named after one of them. */
export const stems = `
  Quillbrook Thistlemoor Fennimoor Larkwindle Otterhythe Wrenhollow Gullhaven Marlowick Ashwindle
  Thornhythe Whimberley Brackenfold Dunnockby Merrowdale Pennywhistle Cloverhythe Hazelmarsh Plumwick
  Sparrowmere Windlethorpe Yarrowby Bramblewick Copperwell Dapplebrook Elderwhistle Foxlinnet
  Goosewold Heronsby Juniperhythe Kestrelby Lapwingthorpe Mossgarth Nettlewold Oakenhythe Quincemoor
  Rushwindle Sedgewhistle Teaselby Umberfold Vetchley Willowmarl Yaffleton Amberwold Beckenfold
  Curlewthorpe Dovewindle Finchmere Hollinbeck Ivelmarsh Lintwhistle Medlarby Orchidale Pipitwold
  Ravelbrook Siskinby Thrushwick Merlinhythe Bilberrow Skylarkham Jackdawby Pondersworth Tumblemarsh
  Bumblethorpe
`
  .trim()
  .split(/\s+/);

export const districts = [
  'Marlowick',
  'Ashwindle',
  'Thornhythe',
  'Whimberley',
  'Brackenfold',
  'Dunnockby',
  'Merrowdale',
] as const;

export const trustNames = [
  'Foxlinnet Education Trust',
  'Sedgewhistle Academies',
  'Heronsby Learning Partnership',
  'The Copperwell Trust',
  'Juniperhythe Schools Trust',
  'Lapwingthorpe Schools Trust',
  'Oakenhythe Inclusion Trust',
  'Pennywhistle Trust',
  'Ravelbrook Academy Trust',
  'Umberfold Together Trust',
  'Yarrowby Multi Academy Trust',
];
