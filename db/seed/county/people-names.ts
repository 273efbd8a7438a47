import type { Random } from '../random.ts';

const given = `
  Aisha Alastair Amara Anneliese Arjun Beatrix Bronwen Carys Chidi Cordelia Dafydd Delphine Dimitri
  Eilidh Emeka Esme Fatima Fergus Freya Giovanna Gwen Hamish Ifeoma Ines Ishaan Jocasta Kamil Kavita
  Kwame Leonie Lorcan Lubna Magnus Mairead Mehmet Nadia Niamh Odette Oskar Parminder Rafael Rhiannon
  Roisin Rupert Saoirse Shanelle Sushila Tariq Tobias Uche Verity Wanjiru Winston Xanthe Yusuf Zofia
`
  .trim()
  .split(/\s+/);

const first = `
  Apple Barley Beech Berry Black Brindle Bright Clover Cob Copper Dapple Elder Fallow Gold Grey Hazel
  Heather Honey Juniper Lavender Linden Maple Mistle Nettle Oaken Otter Pebble Plum Puddle Quince Rush
  Sable Sorrel Teasel Thistle Tumble Umber Whistle Willow Yarrow
`
  .trim()
  .split(/\s+/);
const last = `
  bank beck bourne by combe dale fold garth ham hurst ley mere more nook ridge shaw stead thwaite wick
  worth
`
  .trim()
  .split(/\s+/);
const brought = `
  Abebe Adeyemi Ahmed Bajwa Chaudhry Chukwu D'Souza Esfahani Gonçalves Hussain Ibáñez Jankowska Kaur
  Kovács Lungu Mensah Mukherjee Nowak O'Shea Öztürk Popescu Qureshi Rahman Ruiz Şahin Tesfaye Uddin
  Varga Wanjala Zieliński
`
  .trim()
  .split(/\s+/);

/** A family name made of two words of the hedgerow, or of a name that people bring and one of those. */
export function inventedFamilyName(random: Random): string {
  const invented = random.pick(first) + random.pick(last);
  return random.chance(0.22) ? `${random.pick(brought)}-${invented}` : invented;
}

export function inventedName(random: Random): string {
  return `${random.pick(given)} ${inventedFamilyName(random)}`;
}
