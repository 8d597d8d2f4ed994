"""Words that tell places from other names in English news."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitalised at the start of a sentence or in a title, and never a place by themselves.
FUNCTION_WORDS: Final = _words("""
A About Above According Across Actually After Afterwards Again Against Ago All Almost Alone Along Already Also
Although Always Am Amid Among An And Another Any Anyone Anything Are Around As Asked At Away Back Be Because Become
Been Before Behind Being Below Beside Besides Between Beyond Both But By Can Cannot Clearly Could Despite Did Do Does
Done Down Due During Each Earlier Early Eight Eighteen Either Eleven Else Enough Even Every Everyone Everything Except
Few Fewer Fifteen Fifty Finally First Five For Former Forty Four Fourteen Fourth From Further Given Had Has Have
Having He Hello Hence Her Here Hers Him His How However Hundreds I If In Indeed Inside Instead Into Is It Its Just
Last Late Later Least Less Let Like Likewise Many Maybe Me Meanwhile Might Millions More Moreover Most Much Must My
Near Nearby Nearly Neither Never Nevertheless New Next Nine No Nobody None Nor Not Nothing Now Of Off Often On Once
One Only Onto Or Other Others Otherwise Our Ours Out Outside Over Overall Own Per Perhaps Possibly Previously Probably
Quite Rather Really Recently Same Scores Second Seven Several Shall She Should Similarly Since Six Sixteen So Some
Somebody Someone Something Sometimes Soon Still Such Ten Than Thanks That The Their Them Then There Therefore These
They Third This Those Though Thousands Three Through Throughout Thus Till To Today Together Tomorrow Tonight Too
Toward Towards Twelve Twenty Two Under Unless Unlike Until Up Upon Us Usually Very Via Was We Well Were What Whatever
When Whenever Where Whereas Whether Which While Who Whose Why Will With Within Without Would Yes Yesterday Yet You
Your
""")

# Words that are also names of places (mostly small): a place only where the text says so in so many words.
ORDINARY_WORDS: Final = _words("""
abbas abdullah accord adam advance agency agreement ahmed aid air airport ali alley alliance angel angels anger apex
april arab arc arena ark army arrest art article arts ash atlas august authority ave avenue bad bag bail bald ball ban
band bank banks bar base basic basin battle bay beach bear beauty bed bee beer bell bells belt best beverly big bill
bishop black blue board boat bolt bond bone book booth border boss bottom bow box boy brain branch brand brave break
brick bridge bright brother brown brush buck bull bullet burn burst bus bush busy butler button buy cabinet call camp
campus canal capitol captain car carbon cargo cars cast castle cat catholic cause cedar cell center central centre
century chair chamber champion chance change chapel charge charm chase cherry chester chief choir christ christian
church circle city clay clean clear cliff clinton close cloud club coach coal coast code cold college colon
colony combat comfort commerce commission commissioner committee common community company competition concord concrete
congress conservation constitution contest cook cool cope core corn corner cotton council country county court cove
cover crane crater creek cross crossing crown cruise crystal culture cup cut dad dale dam dance dawn day deal dean
december deck deep deer defense defiance delay delight democrat department desert diamond dining director discovery
district division dock doctor dollar dome door dove downtown drake drama dream drew drive driver drug dry due duma
dusk eagle early earth east easter eastern economy eden edge effort eight election elk embassy emerald empire energy
engineer enterprise entrance equality era eve evening exchange export eye factor fair fairy faith fall falls fame
family fare farm farmer farmers farms fashion father february federal fell fence field fields fight film fire fiscal
fish fisher five flag flat flats fleet flint florence folly force forces ford forest fork fort fortune forum forward
foster foundation founder fountain four fox frame france frank free freedom french friday friend friends front frost
fuel future games gang gap garden gardens gas gate gates gay gem general gift girl given glad glass glen globe goal
god gold golden good gore governor grab grace grand grange grant grants grass gray great green grey ground group grove
guard guide gulf guns guy half hall ham hamid hand happy harbor harbour hard harmony hassan hat haven head health
heart heath help heritage hero high highland highlands highway hill hills hit holder hole holiday holly holy home
honor honour hood hook hope horn horse hospital hot house hub human humble hunt hunter hurricane hurt hussein ibrahim
ideal imperial independence industry inn institute iron islam islamic island islands isle jack jacket jackpot jail
january jet jew job joy judge july jump junction june junior jury just justice karim keen key keys khan kill king
kings knesset knight knock kremlin kurd label lady lake lakes lamb lamp land landmark lane lark late laurel law lawn
lay lead league leg lemon liberal liberty light lily limit line lion list little live lives loan local lock lodge
logan long look lord loss lost lot love lower loyal luck lucky mahmoud male malik man manage manor maple marble march
mare marine mark market marks marsh marshal martial mass master may mayor meadow mean media meeting men mercury mercy
merit metal metro middle mile miles mill miller mind mine mineral mining minister ministry minor miracle mission
mobile model modern modi mohammed monday monitor moon morning moss mother mountain movement mud muhammad museum music
muslim nasser national navy neck needle nest net new news nice night nine noble normal north northeast northern
northwest nova novel november oak oasis obama ocean october office officer oil old olympic olympics omar open
opportunity orange orchard order origin orphan out oval owl pack page paint palace palm panic paper paradise paris
parish park parker parks parliament partner party pass passage path peace peak pearl pentagon people person phoenix
phone pier pig pine pink pioneer pitch place plain plains plan plane plant plate plaza pleasant plenty plot point
police pond pool pope poplar port portal post power powers prairie premier president press price pride prime prince
princess principal prison private progress project promise prophet prospect protest proven public pump quarry quarter
queen queens rail rain range ranger rapid rashid rate ray reach reading rebel record recovery red reform regime region
regional remedy republic republican research reserve rest result rex rice rich ride ridge rifle right ring rise river
rivers road rob robin rock rocket rocky rod roll rome roof room rose rosebud round route row royal ruby rule rush
russell sage sail saint sale saleh salman salt sand sands saturday saw school sea seal season seat secretary section
security see sell senate send senior sense september series seven shark sharp shell shia shield shiite ship shore
short show side sign signal silver sink sister sisters six sky slate slide smile smith snow sober social society
soldier son song soul source south southeast southern southwest soviet soy space spark speaker spirit spot spring
springs spur square stable staff stage stall standard star state station steel step stone storm strait strand stream
street strike strip strong student success summer summit sun sunday sunni sunrise sunset surprise swan sweet table
tale talent tall tank target tax team tell temple ten term terminal terrace test theater theatre thomas thursday tiger
time times tip tire token tool top torch total tower town trade trail train transit tree trend tri trial tribune trim
trinity trio troop troops trout truce trump trust truth tub tube tuesday tunnel turk turn twin two union unit united
unity universe university upper usa vale valley van veteran via vice victor victory view village villages vine virgin
virtue vision voice volunteer vote wake walk walker wall walls war ward warden warm warren warrior wash watch water
waterfall wave way wednesday welcome well wells west western wheel white wide wild wilderness will willow wind window
wing winner winter wise wolf wonder wood woodland woods work workers world worth writer yale yard year yellow york
young youth yusuf zero zone zoo
""")

# Given names that news use before a surname that may also be a place.
GIVEN_NAMES: Final = _words("""
Aaron Abby Abdul Abdullah Abel Abigail Abraham Adam Adolf Adrian Ahmad Ahmed Aidan Aiden Aisha Al Alan Albert Alberto
Alejandro Alex Alexander Alexandra Alexei Alexey Alexis Alfonso Alfred Ali Alice Alicia Alison Allan Allen Allison
Alvin Amanda Amber Amir Amit Amy Ana Anatoly Andrea Andreas Andrei Andrew Andrey Andrés Andy Angel Angela Angelina
Angie Anita Ann Anna Anne Annette Annie Anthony Antoine Anton Antonio April Arnold Arthur Ashley Ashton Audrey Austin
Ayman Barack Barbara Barry Beau Becky Ben Benjamin Bernard Bernie Beth Betsy Betty Beverly Bill Billy Bob Bobby Bonnie
Boris Brad Bradley Brandon Brenda Brent Brett Brian Brittany Bruce Bryan Bryce Calvin Cameron Camille Carl Carla
Carlos Carmen Carol Caroline Carolyn Carrie Casey Cassandra Catherine Cathy Cecil Chad Charlene Charles Charlie
Charlotte Chase Chelsea Cheryl Chester Chloe Chris Christian Christina Christine Christopher Christy Cindy Claire
Clara Clarence Claude Claudia Clay Clayton Clint Clyde Cody Colin Colleen Connie Connor Conor Corey Cory Craig
Cristina Crystal Curtis Cynthia Dale Dan Dana Daniel Danielle Danny Darlene Darrell Darren Darryl Dave David Dawn Dean
Debbie Deborah Debra Denis Denise Dennis Derek Derrick Diana Diane Diego Dimitri Dmitri Dmitry Dominic Don Donald
Donna Doris Dorothy Doug Douglas Drew Duane Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Eduardo Edward Edwin Eileen
Elaine Eleanor Elena Eli Elijah Elizabeth Ella Ellen Elliott Elsie Emily Emma Emmanuel Enrique Eric Erica Erik Erin
Ernest Ethan Eugene Eva Evan Evelyn Faith Fatima Felix Fernando Florence Floyd Frances Francis Francisco Francois
Frank Frankie Franklin François Fred Freddie Frederick Gabriel Gail Gareth Garrett Gary Gavin Gene Geoffrey George
Georgia Gerald Gerard Gerhard Gilbert Gina Giorgio Giovanni Glen Glenda Glenn Gloria Gordon Grace Graham Grant Greg
Gregory Guillermo Gustavo Guy Hannah Hans Harold Harriet Harry Harvey Hassan Heather Hector Heidi Helen Helmut Henri
Henry Herbert Herman Hillary Holly Hosni Howard Hugh Hugo Hussein Ian Ibrahim Igor Ingrid Irene Isaac Isabel Ismail
Israel Ivan Jack Jackie Jacob Jacqueline Jacques Jaime Jake Jamal James Jamie Jan Jane Janet Janice Jared Jasmine
Jason Javier Jay Jean Jeanne Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy
Jo Joan Joanna Joanne Joaquin Jodi Joe Joel Johan Johannes John Johnny Jon Jonathan Jordan Jorge Jose Joseph Josh
Joshua José Joy Joyce Juan Judith Judy Julia Julian Julie Julio June Justin Kaitlyn Karen Karim Karl Kate Katherine
Kathleen Kathryn Kathy Katie Kay Keith Kelly Ken Kenneth Kenny Kent Kerry Kevin Khaled Khalid Kim Kimberly Kirk Klaus
Kofi Konstantin Kristen Kristin Kurt Kyle Lance Larry Laura Lauren Laurence Laurie Lawrence Leah Lee Leo Leon Leonard
Leonid Leslie Lewis Liam Lillian Linda Lindsay Lindsey Lisa Liz Lloyd Logan Lois Lori Lorraine Louis Louise Lucas
Lucia Lucy Luis Luke Lynn Mackenzie Madison Mahmoud Malcolm Manuel Marc Marcel Marcia Marco Marcus Margaret Maria
Marie Marilyn Mario Marion Marjorie Mark Marlene Marshall Martha Martin Marvin Mary Mathew Matt Matteo Matthew Maureen
Maurice Max Maxim Megan Melanie Melissa Melvin Mia Michael Michel Michele Michelle Miguel Mikael Mike Mikhail Mildred
Miles Milton Mitch Mitchell Mohamed Mohammad Mohammed Moises Molly Monica Morgan Muhammad Mustafa Nadia Nancy Naomi
Natalie Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikolai Nina Noah Noel Nora
Norma Norman Oleg Olga Oliver Olivia Omar Osama Oscar Owen Pablo Paige Pam Pamela Pat Patricia Patrick Paul Paula
Pauline Pedro Peggy Penny Perry Pete Peter Petr Petro Phil Philip Phillip Phyllis Pierre Rachel Rafael Rajiv Ralph
Ramon Randall Randy Raul Ray Raymond Rebecca Recep Reginald Rene Ricardo Richard Rick Ricky Rita Rob Robert Roberta
Roberto Robin Rod Rodney Roger Roland Ron Ronald Ronnie Rosa Rose Ross Roy Ruben Russell Ruth Ryan Sabrina Sally
Salvador Sam Samantha Samuel Sandra Sara Sarah Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shannon
Sharon Shaun Shawn Sheila Shelley Shelly Sherry Shirley Sidney Silvio Simon Sonia Sophia Sophie Stacey Stacy Stan
Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Suzanne Sylvia Tamara Tammy Tanya Tara
Ted Terence Teresa Terrence Terri Terry Thelma Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Toni
Tony Tracy Travis Trevor Tyler Valerie Vanessa Vera Vernon Veronica Vicki Victor Victoria Viktor Vincent Virginia
Vivian Vladimir Wade Walter Wanda Warren Wayne Wendy Wesley Whitney William Willie Winston Xavier Yasser Yolanda Yuri
Yusuf Yvonne Zach Zachary Zoe
""")

# Titles that only a surname follows ("Sheriff" and "Democrat" may be followed by anything).
PERSONAL_TITLES: Final = _words("""
Capt Coach Col Detective Dr Gov Judge Justice Lord Lt Miss Mr Mrs Ms Officer Rep Rev Sen Sgt Sir
""")

TITLES: Final = _words("""
Actor Actress Adm Admiral Agent Aide Ambassador Analyst Archbishop Attorney Aunt Author Ayatollah Baron Baroness
Bishop Brother Candidate Capt Captain Cardinal Chair Chairman Chairwoman Chancellor Chief Cmdr Coach Col Colonel
Commander Commissioner Congressman Congresswoman Constable Corporal Councillor Councilman Councilor Councilwoman Count
Countess Cpl Dame Democrat Deputy Det Detective Director Doctor Dr Duchess Duke Editor Emperor Father Fr Gen General
Gov Governor Imam Inspector Judge Justice King Lady Lieutenant Lord Lt Magistrate Maj Major Manager Marshal Mayor
Minister Miss Mr Mrs Ms Nurse Officer Pastor Pope Premier President Prince Princess Principal Private Prof Professor
Prosecutor Pvt Quarterback Queen Rabbi Rep Representative Reps Republican Rev Reverend Saint Secretary Sen Senator
Sens Sergeant Sgt Sheik Sheikh Sheriff Singer Sir Sister Spokesman Spokeswoman Superintendent Trooper Uncle
""")

MONTHS_AND_DAYS: Final = _words("""
April August Christmas December Easter February Friday Halloween January July June March May Monday November October
Ramadan Saturday September Sunday Thanksgiving Thursday Tuesday Wednesday
""")

COMPASS: Final = _words("""
Central Coastal Continental Downtown East Eastern Greater Historic Inner Lower Mainland Metro Metropolitan Midtown
North North-East North-West Northeast Northeastern Northern Northwest Northwestern Old Outer Rural South South-East
South-West Southeast Southeastern Southern Southwest Southwestern Suburban Upper Uptown West Western
""")

# Words of many languages that open the name of a place: what stands behind them is not the place of its own name.
OPENING_PARTS: Final = _words("""
Khor Kafr Kafar Tell Tel Tall Umm Abu Beit Bait Deir Dayr Wadi Jebel Jabal Djebel Bir Hassi Qasr Qalat Oued Ouled Sidi
Vila Villa Puerto Rio Velyka Velykyi Mala Malyi Nizhny Nizhnyaya Verkhny Verkhnyaya Stary Stara Novy Nova Novo Gornji
Gornja Donji Donja Velika Kampung Phnom Koh Nong Bandar Dera Kot Shahr Qara Kara
""")

# After a place: still that place, or a body named after it.
CIVIC_TAILS: Final = _words("""
Ambassador Army Attorney Borough Centers Circuit City Commissioners Community Congressman Coroner County Democrats
Deputy Embassy Emergency Federal Fire Foreign Gov Government Governor Governorate Governorates Legislature Mayor
Metropolitan Minister Ministry Municipal Navy Oblast Parish Parliament Police Prefecture Premier President Prime
Province Provincial Public Region Republicans Residents Senator Sheriff State Town Township Vice Village Water
""")
BODY_TAILS: Final = _words("""
Agency Area Association Authority Board Bureau Central Chamber College Commission Committee Council Court Courthouse
Department District Division Elementary Festival Film General Health High Hospital Institute International Jail Junior
Medical Middle Municipality Museum National Office Orchestra Regional School Schools Society Superior Symphony
Volunteer
""")
# What is named after a person: "Ben Gurion airport".
NAMED_AFTER_PERSONS: Final = _words("""
airport avenue boulevard bridge dam highway hospital international lane park road square stadium street university
""")
# Behind a name: a street that is named after a place.
ADDRESSES: Final = _words("""
Ave Avenue Blvd Boulevard Lane Ln Rd Road Square St Street
""")
OTHER_TAILS: Final = _words("""
AFC Abbey Academy Act Airport Arena Athletic Athletics Award Awards Bank Bar Base Bears Bengals Bill Bills Blackhawks
Blazers Blues Braves Brewery Bridge Broncos Browns Bruins Buccaneers Bucks Building Bulls Cafe Canadiens Canal Canucks
Cardinals Cathedral Cavaliers Celtics Center Centre Chargers Cheese Chiefs Chronicle Church Clinic Clippers Club Co
Colts Commanders Company Conference Corp Court Cowboys Cubs Cup Dam Day Days Derby Devils Doctrine Dodgers Dolphins Dr
Drive Ducks Eagles Estate Exchange FC Falcons Farm Farms Flames Flyers Foundation Freeway Garden Gardens Gazette
Giants Grill Grizzlies Group Hall Hawks Heat Herald Highway Hornets Hotel House Hurricanes Inc Inn Islanders Jaguars
Jazz Jets Journal Kings Knicks Knights LLC Lakers Law League Library Lions Ltd Magazine Magic Mall Marathon Market
Mavericks Mets Mill Mine Mosque Nets Network News Nuggets Oilers Open Pacers Packers Panthers Park Parkway Patriots
Pelicans Penguins Pharmacy Pistons Place Plan Plaza Post Predators Press Prize Radio Raiders Rams Ranch Rangers
Raptors Ravens Redskins Report Restaurant Retriever Review Rockets Rovers Sabres Saints Sauce Seahawks Seminary
Senators Sharks Shepherd Sixers Sox Spurs Stadium Station Steelers Summit Suns Synagogue TV Temple Terrace Terrier
Texans Theater Theatre Thunder Tigers Timberwolves Times Titans Tower Towers Tribune Trust Tunnel United University
Vikings Wanderers Warriors Way Wild Wine Wizards Yankees Zoo
""")
NATURAL_TAILS: Final = _words("""
Basin Bay Beach Canyon Cape Coast Creek Delta Desert Falls Forest Glacier Gulf Heights Hill Hills Island Islands Lake
Mountain Mountains Ocean Pass Peak Peninsula Plains Plateau Point Reef Ridge River Sea Springs Strait Straits Valley
""")
# Before a place: another thing named after it, or with its own name.
NATURAL_HEADS: Final = _words("""
Bay Camp Cape Castle Creek Fort Glen Gulf Isle Lake Las Loch Los Mount Mt Point Port River San Santa
""")

# After a place: what is named after the place where it was made ("the Minsk deal", "Oslo Accords").
AGREEMENTS: Final = _words("""
Accord Accords Agreement Agreements Convention Conventions Deal Declaration Formula Framework Pact Pacts Process
Protocol Protocols Talks Treaties Treaty accord accords agreement agreements convention conventions deal deals
declaration declarations formula framework pact pacts process protocol protocols talks treaties treaty
""")

PLACE_NOUNS: Final = _words("""
archipelago area border camp canton capital cities city commune communities community counties country county district
districts emirate enclave governorate hamlet island kingdom locality municipality nation neighborhood neighbourhood
oblast outskirts peninsula port prefecture province provinces quarter region regions republic resort settlement state
states stronghold suburb territory town towns township valley village villages
""")
# What is called after a saint: "the church of St. Peter".
CHURCHES: Final = _words("basilica cathedral chapel church convent monastery parish shrine")
# What lies or is done at a place: "east of Eyl", "the edge of Brega", "the shelling of Aden".
NOUNS_AT_PLACES: Final = _words("""
airport bombardment bombing capture edge east environs fall gates heart liberation north northeast north-east northwest
north-west out outskirts recapture seizure shelling shores siege south southeast south-east southwest south-west
storming streets suburbs vicinity west
""")
DIVISION_NOUNS: Final = _words("""
canton county department district division emirate governorate municipality oblast parish prefecture province
region shire state territory
""")
# What people and bodies of a place are called: "a Gainesville man", "Kano police".
INHABITANTS: Final = _words("""
airport apartment area army attorney authorities border boy businessman campus city councillor councilman councilwoman
county couple court courthouse delegation embassy family father firefighters forces girl government governor home
hospital hospitals jail lawmaker lawmakers lawyer man man's mayor men militants military mosque mother native
neighborhood neighbourhood official officials police prison prosecutor prosecutors region resident residents school
schools soldiers stadium streets suburb suburbs teen teenager troops university voters woman woman's women
""")

# "Lagos-based": the place itself; not so "-led", "-backed", "-made", which only qualify.
COMPOUND_TAILS: Final = _words("administered area based born bound controlled held occupied region wide")

PREPOSITIONS_OF_PLACE: Final = _words("""
above across around between central eastern in inside into near northern off outside southern throughout western within
""")
# What stands between a preposition and a place: "in rebel-held Kidal", "in nearby Gao".
HELD: Final = _words("held controlled occupied besieged administered nearby neighbouring neighboring downtown coastal")
PREPOSITIONS: Final = _words("including at beyond from of through to toward towards via")

CONJUNCTIONS: Final = _words("& / and or")
# Words before a name whose odds differ from those of other words.
TELLING_WORDS: Final = _words("a against an as at by east for from north on south that to west with")

# Verbs whose object is mostly a place where it is a name.
ATTACKING: Final = _words("""
attack attacked attacking attacks besieged bombarded bombed captured enter entered entering liberated occupied overran
overrun pounded raided reached recaptured retook seized shelled shelling shells stormed
""")

SPEECH: Final = _words("""
added adds agreed asked believes explained joked noted recalled replied responded said say says smiled stated tells
testified thinks told wrote
""")


# Abbreviations of states and provinces as newspapers print them, with the country.
def _abbreviations(country: str, pairs: str) -> dict[str, tuple[str, str]]:
    split = (pair.strip().split("=") for pair in pairs.split("|"))
    return {short: (name, country) for short, name in split}


ABBREVIATIONS: Final[Mapping[str, tuple[str, str]]] = {
    **_abbreviations(
        "USA",
        "Ala.=Alabama|Ariz.=Arizona|Ark.=Arkansas|Calif.=California|Colo.=Colorado|Conn.=Connecticut|Del.=Delaware|"
        "D.C.=District of Columbia|Fla.=Florida|Ga.=Georgia|Ill.=Illinois|Ind.=Indiana|Kan.=Kansas|Ky.=Kentucky|"
        "La.=Louisiana|Md.=Maryland|Mass.=Massachusetts|Mich.=Michigan|Minn.=Minnesota|Miss.=Mississippi|Mo.=Missouri|"
        "Mont.=Montana|Neb.=Nebraska|Nev.=Nevada|N.H.=New Hampshire|N.J.=New Jersey|N.M.=New Mexico|N.Y.=New York|"
        "N.C.=North Carolina|N.D.=North Dakota|Okla.=Oklahoma|Ore.=Oregon|Pa.=Pennsylvania|R.I.=Rhode Island|"
        "S.C.=South Carolina|S.D.=South Dakota|Tenn.=Tennessee|Tex.=Texas|Vt.=Vermont|Va.=Virginia|Wash.=Washington|"
        "W.Va.=West Virginia|W. Va.=West Virginia|Wis.=Wisconsin|Wyo.=Wyoming",
    ),
    **_abbreviations(
        "CAN",
        "Alta.=Alberta|B.C.=British Columbia|Man.=Manitoba|N.B.=New Brunswick|N.L.=Newfoundland and Labrador|"
        "N.S.=Nova Scotia|N.W.T.=Northwest Territories|Ont.=Ontario|P.E.I.=Prince Edward Island|Que.=Quebec|"
        "Sask.=Saskatchewan",
    ),
    **_abbreviations("AUS", "NSW=New South Wales"),
}
