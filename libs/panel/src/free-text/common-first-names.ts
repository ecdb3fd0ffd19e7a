/**
 * First names people in London carry often, in small letters: so that one at the start of a sentence is noticed too.
 * From the published lists of names given to babies in England and Wales; a name that is an ordinary English word
 * (Grace, Hope, Will, Mark) is left out, for it would warn about ordinary notes.
 */
export const COMMON_FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaliyah aaron abdul abdullah abdirahman abigail abu adam aden adrian ahmad ahmed aisha aiden alan alana albert alex alexander
  alexandra alfie ali alice alicia alisha alison amara amelia amina amir amirah amy andre andrea andrew angela anna annabelle
  anthony antonio anya arjun arlo arthur arun asha ashley austin ava ayaan ayesha ayla barbara beatrice bella benjamin bethany
  bilal bradley brandon brian bronwyn callum cameron carl carla caroline catherine charles charlie charlotte chelsea chidi
  chinedu chloe chris christian christina christopher ciara claire clara connor courtney craig daisy damilola daniel danielle
  darius darren david dawid deborah denise dexter diana dominic donna dylan ebony edward eleanor elena elijah eliza elizabeth
  ella ellie elliot elsie emeka emily emma emmanuel eric erin esme ethan eva evan evelyn evie ezra farah fatima fatou felix
  finley fiona florence francesca frank freddie frederick freya gabriel gareth gary gemma george georgia georgina gloria graham
  habiba hamza hannah harley harriet harrison harry harvey hassan hayley heather heidi helen henry holly hugo hussain ian
  ibrahim idris imani imogen imran india iqra isaac isabel isabella isaiah isha isla ismail ivan ivy jack jackson jacob jade
  jake jamal james jamie jane janet jasmine jason jayden jennifer jeremiah jermaine jessica jesse joanne joel john jonathan
  joseph joshua josiah julia julian julie kacper kai kamal karen karim katherine katie kayden kayla keira keisha kelly
  kemi kenneth kevin khadija khalid kian kieran kimberley kwame kyle lara laura lauren layla leah lena leo leon lewis leyla liam
  lilly lily linda lisa logan lola louis louise lucas lucy luka luke lydia maddison madison mahdi maisie malachi malik marcus
  margaret maria mariam marie marlon martha martin mary maryam mason matilda matthew maya megan mehmet mia michael michelle
  mikael millie mohamed mohammad mohammed molly morgan moses muhammad mustafa naomi natalie natasha nathan nathaniel nevaeh niamh
  nicholas nicola nicole nikita nina noah noor nora nusrat oliver olivia olu oluwaseun omar orla oscar osman owen paige patricia
  patrick paul pauline peter philip phoebe poppy priya quinn rachel rahul raheem rania raymond rebecca reece reggie reuben rhys
  richard riley rita robert robin rohan ronnie rosie rowan roxanne ruby rupert ryan saad sabrina sadia salma samantha samir
  samuel sandra sara sarah scarlett sean sebastian selina seren shanice shannon sharon shaun simon simone sofia sonia sophia
  sophie stacey stanley stephanie stephen steven stuart sumaya summer susan suzanne tamara tanya tariq tasha taylor temitope teresa
  thea theo theodore theresa thomas tia tiffany timothy toby tracey tyler tyrell tyrese tyrone valentina vanessa veronica victor
  victoria vincent wayne wendy william willow xavier yasmin yasmine youssef yusuf zachary zahra zainab zara zayn zeynep zoe`
    .split(/\s+/)
    .filter(Boolean),
);
