/**
 * A name with one of these words is of a home, a street, a school or an organisation, and not of a person: all words of it
 * are left out together. Kinds of places and bodies as addresses, Ofsted’s list and everyday notes call them.
 */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  `house lodge court hall manor cottage farm grange villa villas mews annexe hostel hotel inn barracks chambers
  road street avenue lane close drive way walk terrace gardens grove crescent square place park green hill common heath
  estate tower towers wharf bridge station junction island marina airport port market mall
  school academy academies college nursery university primary secondary infant junior grammar sixth pru
  hospital infirmary surgery clinic hospice practice pharmacy ward
  church mosque temple gurdwara synagogue chapel cathedral
  care support homes home fostering housing health healthcare trust group society association charity foundation alliance
  partnership consortium services service solutions agency company ltd limited llp plc solicitors law chambers
  team unit centre center hub department directorate office board panel programme project scheme
  police brigade council borough authority ministry tribunal commission inspectorate
  library museum stadium gym club cafe fc united rovers athletic`
    .split(/\s+/)
    .filter(Boolean),
);

/** Parts of London and its edge that notes speak of, besides the boroughs. */
const DISTRICTS = `
  abbey wood acton addington aldgate anerley angel archway balham barnes battersea beckenham beckton belgravia bellingham belmont
  bermondsey bethnal bexleyheath blackfriars blackheath bloomsbury borehamwood bow brixton brockley brentford bromley bushey
  camberwell canning catford chadwell charlton cheam chessington chingford chislehurst chiswick clapham clapton clerkenwell
  colindale coulsdon cricklewood crofton dagenham dalston dartford deptford downham dulwich earlsfield east edgware edmonton elephant
  eltham enfield epping epsom erith euston feltham finchley finsbury forest fulham golders gravesend grays greenford hackbridge
  hainault hammersmith hampstead hanwell harlesden harlow harold harringay hayes heathrow hendon herne highbury highgate hillingdon
  holborn holloway homerton hornchurch hornsey hounslow hoxton ilford isleworth islington kenley kennington kensal kensington kentish
  kidbrooke kilburn kingsbury kingston knightsbridge lambeth lee lewisham leyton leytonstone limehouse manor marylebone mayfair
  mitcham morden mortlake mottingham neasden new norbury northolt northwood norwood notting nunhead orpington paddington palmers
  peckham penge petts pimlico pinner plaistow plumstead poplar potters purley putney queensway rainham redbridge richmond roehampton
  romford rotherhithe ruislip selhurst shepherds shoreditch sidcup silvertown soho southall southgate southwark spitalfields staines
  stamford stanmore stepney stockwell stoke stratford streatham surbiton surrey swanley sydenham teddington thamesmead thornton
  thurrock tilbury tolworth tooting tottenham totteridge tulse turnpike twickenham upminster uxbridge vauxhall waltham walthamstow
  walworth wandsworth wanstead wapping watford wealdstone welling wembley westminster whetstone whitechapel whitton willesden
  wimbledon winchmore woodford wood woolwich worcester yiewsley`;

export const DISTRICT_WORDS: ReadonlySet<string> = new Set(DISTRICTS.split(/\s+/).filter(Boolean));
