import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';

/** What is written with a capital letter in an ordinary note and names nobody. */
const WORDS = `
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  easter christmas ramadan eid diwali hanukkah halloween winter spring summer autumn
  english british welsh scottish irish arabic somali bengali urdu turkish polish french spanish portuguese romanian albanian
  vietnamese kurdish pashto dari farsi tigrinya amharic yoruba igbo twi punjabi gujarati hindi tamil mandarin cantonese italian
  german dutch russian ukrainian greek lithuanian bulgarian african asian caribbean european american muslim christian jewish
  hindu sikh catholic buddhist quran bible church mosque islam
  afghanistan albania eritrea ethiopia iran iraq kurdistan somalia sudan syria vietnam nigeria ghana jamaica bangladesh pakistan
  india turkey poland romania france england wales scotland ireland britain uk kent essex surrey sussex hertfordshire
  buckinghamshire berkshire oxfordshire hampshire bedfordshire cambridgeshire suffolk norfolk devon cornwall dorset somerset
  yorkshire lancashire cheshire shropshire staffordshire derbyshire nottinghamshire lincolnshire leicestershire warwickshire
  worcestershire gloucestershire wiltshire northamptonshire cumbria durham northumberland birmingham manchester liverpool leeds
  sheffield bristol brighton luton reading slough southend margate blackpool london midlands north south east west home counties
  ofsted camhs children child act court family council borough local authority authorities county high crown youth justice service
  services offending team social worker care care-leavers leaving placements placement panel plan order orders section regulation
  regulations officer independent reviewing virtual school schools head college academy university education health nhs trust hospital
  clinic ward police probation home office secretary state mental health prevent channel mash lado iro senco ehcp pep lac cla dbs gp
  mr mrs ms miss dr sw ssw pa yjs yot edt dol cic cin
  education autism adhd asd ptsd ocd covid sats gcse gcses btec level entry maths english science
  instagram snapchat tiktok whatsapp facebook youtube xbox playstation netflix roblox fortnite minecraft google uber discord
  i he she they we it his her their my our
  aspergers asperger tourette down turner strengths difficulties questionnaire
  met metropolitan city thames royal borough greater inner outer
  arsenal chelsea tottenham millwall fulham crystal palace barclays premier league
  friend friends
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
  year years tier level levels stage key phase category grade part step unit units bank holiday holidays boxing day new
  italy spain portugal greece germany netherlands belgium libya egypt algeria morocco tunisia kenya uganda rwanda congo gambia
  senegal guinea sierra leone ivory coast zimbabwe angola cameroon yemen lebanon jordan palestine israel china russia ukraine
  lithuania latvia bulgaria hungary serbia kosovo brazil colombia ecuador america europe africa asia calais dover heathrow
  gatwick`;

const BOROUGHS = AUTHORITIES.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/));

export const KNOWN_CAPITALS: ReadonlySet<string> = new Set(
  [...WORDS.split(/\s+/), ...BOROUGHS].filter((word) => word !== ''),
);
