import { nameIn, type WordsByLanguage } from "@/domain/names/rules";
import type { Language } from "@/domain/vocabulary";

/** The States that recommend to each other, and the two that observe: ISO 3166 codes of three and of two letters, and the name that the UN uses. */
const states = `
AFG AF Afghanistan|AGO AO Angola|ALB AL Albania|AND AD Andorra|ARE AE United Arab Emirates|ARG AR Argentina
ARM AM Armenia|ATG AG Antigua and Barbuda|AUS AU Australia|AUT AT Austria|AZE AZ Azerbaijan|BDI BI Burundi
BEL BE Belgium|BEN BJ Benin|BFA BF Burkina Faso|BGD BD Bangladesh|BGR BG Bulgaria|BHR BH Bahrain|BHS BS Bahamas
BIH BA Bosnia and Herzegovina|BLR BY Belarus|BLZ BZ Belize|BOL BO Bolivia (Plurinational State of)|BRA BR Brazil
BRB BB Barbados|BRN BN Brunei Darussalam|BTN BT Bhutan|BWA BW Botswana|CAF CF Central African Republic|CAN CA Canada
CHE CH Switzerland|CHL CL Chile|CHN CN China|CIV CI Côte d'Ivoire|CMR CM Cameroon
COD CD Democratic Republic of the Congo|COG CG Congo|COL CO Colombia|COM KM Comoros|CPV CV Cabo Verde|CRI CR Costa Rica
CUB CU Cuba|CYP CY Cyprus|CZE CZ Czechia|DEU DE Germany|DJI DJ Djibouti|DMA DM Dominica|DNK DK Denmark
DOM DO Dominican Republic|DZA DZ Algeria|ECU EC Ecuador|EGY EG Egypt|ERI ER Eritrea|ESP ES Spain|EST EE Estonia
ETH ET Ethiopia|FIN FI Finland|FJI FJ Fiji|FRA FR France|FSM FM Micronesia (Federated States of)|GAB GA Gabon
GBR GB United Kingdom of Great Britain and Northern Ireland|GEO GE Georgia|GHA GH Ghana|GIN GN Guinea|GMB GM Gambia
GNB GW Guinea-Bissau|GNQ GQ Equatorial Guinea|GRC GR Greece|GRD GD Grenada|GTM GT Guatemala|GUY GY Guyana
HND HN Honduras|HRV HR Croatia|HTI HT Haiti|HUN HU Hungary|IDN ID Indonesia|IND IN India|IRL IE Ireland
IRN IR Iran (Islamic Republic of)|IRQ IQ Iraq|ISL IS Iceland|ISR IL Israel|ITA IT Italy|JAM JM Jamaica|JOR JO Jordan
JPN JP Japan|KAZ KZ Kazakhstan|KEN KE Kenya|KGZ KG Kyrgyzstan|KHM KH Cambodia|KIR KI Kiribati
KNA KN Saint Kitts and Nevis|KOR KR Republic of Korea|KWT KW Kuwait|LAO LA Lao People's Democratic Republic
LBN LB Lebanon|LBR LR Liberia|LBY LY Libya|LCA LC Saint Lucia|LIE LI Liechtenstein|LKA LK Sri Lanka|LSO LS Lesotho
LTU LT Lithuania|LUX LU Luxembourg|LVA LV Latvia|MAR MA Morocco|MCO MC Monaco|MDA MD Republic of Moldova
MDG MG Madagascar|MDV MV Maldives|MEX MX Mexico|MHL MH Marshall Islands|MKD MK North Macedonia|MLI ML Mali|MLT MT Malta
MMR MM Myanmar|MNE ME Montenegro|MNG MN Mongolia|MOZ MZ Mozambique|MRT MR Mauritania|MUS MU Mauritius|MWI MW Malawi
MYS MY Malaysia|NAM NA Namibia|NER NE Niger|NGA NG Nigeria|NIC NI Nicaragua|NLD NL Netherlands|NOR NO Norway
NPL NP Nepal|NRU NR Nauru|NZL NZ New Zealand|OMN OM Oman|PAK PK Pakistan|PAN PA Panama|PER PE Peru|PHL PH Philippines
PLW PW Palau|PNG PG Papua New Guinea|POL PL Poland|PRK KP Democratic People's Republic of Korea|PRT PT Portugal
PRY PY Paraguay|PSE PS State of Palestine|QAT QA Qatar|ROU RO Romania|RUS RU Russian Federation|RWA RW Rwanda
SAU SA Saudi Arabia|SDN SD Sudan|SEN SN Senegal|SGP SG Singapore|SLB SB Solomon Islands|SLE SL Sierra Leone
SLV SV El Salvador|SMR SM San Marino|SOM SO Somalia|SRB RS Serbia|SSD SS South Sudan|STP ST Sao Tome and Principe
SUR SR Suriname|SVK SK Slovakia|SVN SI Slovenia|SWE SE Sweden|SWZ SZ Eswatini|SYC SC Seychelles
SYR SY Syrian Arab Republic|TCD TD Chad|TGO TG Togo|THA TH Thailand|TJK TJ Tajikistan|TKM TM Turkmenistan
TLS TL Timor-Leste|TON TO Tonga|TTO TT Trinidad and Tobago|TUN TN Tunisia|TUR TR Türkiye|TUV TV Tuvalu
TZA TZ United Republic of Tanzania|UGA UG Uganda|UKR UA Ukraine|URY UY Uruguay|USA US United States of America
UZB UZ Uzbekistan|VAT VA Holy See|VCT VC Saint Vincent and the Grenadines|VEN VE Venezuela (Bolivarian Republic of)
VNM VN Viet Nam|VUT VU Vanuatu|WSM WS Samoa|YEM YE Yemen|ZAF ZA South Africa|ZMB ZM Zambia|ZWE ZW Zimbabwe`
  .trim()
  .split(/[|\n]/)
  .map((line) => ({ code: line.slice(0, 3), region: line.slice(4, 6), name: line.slice(7) }));

/** Other names that UN documents use, now or formerly. */
const otherNames: Record<string, string> = {
  bolivia: "BOL",
  burma: "MMR",
  "cape verde": "CPV",
  "cote d'ivoire": "CIV",
  "côte d’ivoire": "CIV",
  "czech republic": "CZE",
  dprk: "PRK",
  iran: "IRN",
  laos: "LAO",
  macedonia: "MKD",
  micronesia: "FSM",
  moldova: "MDA",
  "netherlands (kingdom of the)": "NLD",
  palestine: "PSE",
  russia: "RUS",
  "south korea": "KOR",
  swaziland: "SWZ",
  syria: "SYR",
  tanzania: "TZA",
  "the former yugoslav republic of macedonia": "MKD",
  "the gambia": "GMB",
  "the netherlands": "NLD",
  "the republic of north macedonia": "MKD",
  turkey: "TUR",
  uk: "GBR",
  "united kingdom": "GBR",
  "united states": "USA",
  usa: "USA",
  vatican: "VAT",
  venezuela: "VEN",
  vietnam: "VNM",
};

const keyOf = (text: string) => text.trim().toLowerCase().replaceAll("’", "'");
const codes = new Map([
  ...states.flatMap(({ code, region, name }): [string, string][] => [
    [keyOf(name), code],
    [keyOf(code), code],
    [keyOf(region), code],
  ]),
  ...Object.entries(otherNames).map(([name, code]): [string, string] => [keyOf(name), code]),
]);
const byCode = new Map(states.map((state) => [state.code, state]));

/** A State by a name that UN documents give it, or by its code; null for what is no State's. */
export function findCountry(text: string): { name: string; code: string } | null {
  const state = byCode.get(codes.get(keyOf(text)) ?? "");
  return state ? { name: state.name, code: state.code } : null;
}

/** How a State is called in a language; a text that is no code stays as it is. */
export function countryName(code: string, locale: Language): string {
  const state = byCode.get(code);
  if (!state) return code;
  return locale === "en" ? state.name : (new Intl.DisplayNames([locale], { type: "region" }).of(state.region) ?? state.name);
}

/** How a State of the register is called in a language: as the register says, and where it does not, as people do. */
export const stateName = ({ code, names }: { code: string; names: WordsByLanguage }, language: Language): string =>
  names[language] || (byCode.has(code) ? countryName(code, language) : nameIn(names, "en"));
