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
  gatwick
  afghan american argentinian australian austrian bangladeshi belarusian bolivian bosnian brazilian burmese cameroonian canadian
  chechen chilean chinese colombian congolese croatian cuban cypriot czech danish ecuadorian egyptian eritrean estonian ethiopian
  filipino finnish gambian georgian ghanaian guyanese haitian hungarian indian indonesian iranian iraqi israeli ivorian jamaican
  japanese jordanian kazakh kenyan korean kosovan kuwaiti latvian lebanese liberian libyan malaysian maltese mauritian mexican
  moldovan mongolian moroccan nepalese nepali nigerian norwegian pakistani palestinian peruvian rwandan saudi senegalese serbian
  slovak slovenian sri lankan sudanese swedish swiss syrian taiwanese tanzanian thai trinidadian tunisian ugandan vietnamese yemeni
  zambian zimbabwean roma romany traveller gypsy sorani kurmanji sylheti hausa shona lingala swahili wolof fula krio malayalam telugu
  sinhala cebuano tagalog sunni shia anglican pentecostal orthodox methodist baptist buddhism hinduism christianity judaism halal
  kosher bsl makaton
  director deputy assistant associate executive strategic operational finance legal commissioning commissioner commissioners duty
  assessment access resources performance registered responsible individual manager lead leader chair panel advocate advocacy
  guardian consultant psychiatrist psychologist therapist nurse midwife visitor teacher tutor mentor key interpreter barrister
  magistrates magistrate judge justice division chamber bench cafcass ceop nrm
  apr jun jul aug sept oct nov dec jan feb mon tue tues wed thu thur thurs fri sat sun pentecost advent lent passover hajj vaisakhi`;

const BOROUGHS = AUTHORITIES.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/));

export const KNOWN_CAPITALS: ReadonlySet<string> = new Set(
  [...WORDS.split(/\s+/), ...BOROUGHS].filter((word) => word !== ''),
);
