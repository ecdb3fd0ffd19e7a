/**
 * What people's passwords are made of. A list of our own, written from general knowledge: words, names, teams and
 * phrases that come up in every survey of passwords. It is short because what is checked is what is left of a
 * password without them (password-rules.ts), not the password whole.
 */
export const COMMON_WORDS: readonly string[] = `
  password passw0rd passwort motdepasse passphrase secret secure security private access admin administrator
  root superuser system service server test testing tester demo sample example default guest user username
  account login logon signin letmein openup open sesame welcome hello goodbye changeme change temporary temp
  trustno whatever nothing something anything everyone nobody forever never always again please thankyou thanks
  love lovely loveyou iloveyou forgetmenot sweetheart darling honey babygirl princess prince queen king master
  monkey dragon tiger lion panther eagle falcon phoenix wolf bear rabbit bunny kitty kitten puppy doggy horse
  pony dolphin shark snake spider butterfly pepper ginger cookie biscuit chocolate cheese banana apple orange
  lemon cherry strawberry pumpkin coffee whisky guinness flower daisy rosie lily summer winter spring autumn
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december christmas easter birthday holiday sunshine rainbow moonlight starlight
  midnight diamond silver golden purple yellow orange black white green
  football cricket rugby tennis hockey baseball basketball soccer arsenal chelsea tottenham hotspur westham
  millwall crystalpalace charlton fulham liverpool everton manchester united rangers celtic england scotland
  wales ireland britain london thames underground superman batman spiderman starwars pokemon startrek matrix
  harry potter hogwarts gandalf frodo merlin arthur william george charlotte elizabeth charles michael michelle
  thomas daniel jessica jennifer matthew joshua andrew robert richard steven stephen jonathan nicholas nicola
  samantha hannah rebecca charlie oliver jack james john david peter paul mark susan sarah emma lucy sophie
  mohammed muhammad ahmed fatima jesus christ heaven angel angels blessed faith hope freedom peace power
  computer internet google facebook microsoft windows office outlook excel samsung iphone laptop keyboard mouse
  money bank lottery winner lucky magic mustang ferrari porsche mercedes yamaha guitar music
  family mother father mummy daddy sister brother grandma grandad children baby
  correct battery staple hunter shadow ninja killer soldier ranger maverick jordan buster tigger snoopy
`
  .trim()
  .split(/\s+/);

/** Neighbouring keys, alphabets and counting, either way. */
export const KEYBOARD_RUNS: readonly string[] = [
  'qwertyuiop', 'qwertyui', 'qwerty', 'azerty', 'asdfghjkl', 'asdfgh', 'asdf', 'zxcvbnm', 'zxcvbn', 'zxcv',
  'poiuytrewq', 'lkjhgfdsa', 'mnbvcxz', 'qazwsxedc', 'qazwsx', '1qaz2wsx', '1q2w3e4r5t', '1q2w3e4r', '1q2w3e',
  'abcdefghijklmnopqrstuvwxyz', 'abcdefgh', 'abcdef', 'abcd', 'zyxwvu', '12345678901234567890', '1234567890',
  '123456789', '12345678', '1234567', '123456', '12345', '1234', '0987654321', '987654321', '87654321', '654321',
  '54321', '4321', '0123456789', '2468', '1357', '121212', '112233', '696969',
]; // prettier-ignore

/** What this service and the work it serves are called. */
export const PRODUCT_WORDS: readonly string[] = `
  panlondon pan-london placements placement placing sufficiency panel commissioning commissioner commission
  looked lookedafter fostering foster adoption residential borough boroughs council councils authority social
  worker socialwork socialcare care carer carers ssda903 ssda return returns survey surveys programme
  safeguarding protection childrens services department education officer approver analyst coordinator
  london nhs gov.uk govuk
`
  .trim()
  .split(/\s+/);
