export const foreign = ['en', 'de', 'fr', 'es', 'fy', 'pl', 'tr'] as const
export type Foreign = (typeof foreign)[number]

/**
 * The small words that hold a language together: articles, pronouns, prepositions, conjunctions, auxiliary verbs, as
 * they are written in lower case without accents, those that Dutch has too included. Languages that people bring to a
 * table in the Netherlands.
 */
export const functionWords: Readonly<Record<Foreign, string>> = {
  en: `the and to that for with are it this you your have has had not they their them from but what there can will were
    which about if would who she her his been being than then into our some could should because where when how all
    these those do does did don't it's we're i'm that's i my no more also only between through during against every
    other such both each while after before under without within its us by be or at an any may must very in is was of
    we me he as on so over a`,
  de: `und nicht ist das ich sich auf auch fur ein eine einen einer eines einem dem wir ihr sie aber oder wenn uber zu von
    im bei nach zum zur mehr sehr durch sind haben hatte werden wird wurde wurden kann konnen muss mussen soll sollen
    noch nur schon immer dass weil wie was man sagte sagten sagt ihre ihrer vom mich mir uns unser unsere euch ihm ihn ihnen sein seine keine kein dieser
    diese dieses doch dann denn gibt machen die der den des in an als um mit es er so am da ab jetzt damit daruber wo
    hier alles waren war hat habe bin`,
  fr: `le la les des du et est une un que qui dans pour pas sur ce cette ces il elle ils elles nous vous je tu ne se au aux
    par plus avec sont ont mais ou son sa ses leur leurs notre nos votre comme tout tous etre avoir fait faire ete aussi
    sans entre y c'est n'est j'ai d'un d'une qu'il qu'elle qu'on on si tres bien cela de en puis peut quand depuis leurs
    etait etes car te me moi mon ma mes jamais rien personne`,
  es: `el la los las y que del es un una en por con para no se su sus al lo como mas pero este esta estos son ha han fue ser
    tambien muy sin sobre entre porque cuando hay todo todos nos nosotros ellos yo ya o si donde desde hasta de`,
  fy: `it yn fan foar mei dy hja wy troch binne hat hawwe wiene wurde wurdt kinne moatte sille soe jo jim har syn dizze
    oant nei ek der dêr hjir tsjin ûnder boppe gjin neat elts hie hiene sei wêze by oer de en is net al in te om op wat
    dat kin wie ha no as`,
  pl: `i w nie sie na z ze do jest to jak ale po co tak za od przez dla czy juz tylko bo jego jej ich nas mamy sa byl byla
    bylo by moze bardzo kiedy ktory ktora ktore gdzie lub oraz przy tym tego`,
  tr: `ve bir bu da de icin ile cok ama gibi daha ne var yok o biz siz ben sen onlar degil olan olarak kadar her sonra
    cunku oldugu bunu buna mi mu ki`,
}

/** Words of Dutch that say nothing of a subject either, beside the stop words. */
export const moreDutch = `
  waren hebben echt even dan nou jullie wij onze ons we je jij hun deze dit die dat het een niet naar toen toch maar
  moeten kunnen willen mensen vinden vind denk zegt zei zeggen krijg krijgt krijgen maken maakt nodig tussen eigen nieuwe
  goede grote zoals goed samen hoeveel welke steeds meer vooral`

/**
 * Low Saxon as it is spoken and written down in Overijssel, Drenthe and the Achterhoek (Sallands, Twents, Drents,
 * Stellingwerfs, Achterhoeks). It has words that look English, German or Frisian (`as`, `he`, `mit`, `nich`, `der`), and
 * is read as Dutch: no document is set aside because of how people here speak.
 */
export const lowSaxon = `
  ik ie i'j wi'j wi-j wiele zi'j zie ze hee he hij hi'j oe oew oons ons onze mien mi'j mij di'j dien zien heur heure hum
  et 't de den n 'n ne ne'n un een eene gin gien geen niks
  en of maor mer mar want as a'j a'k a'w da'k da'j da'w dat det dit disse dizze die den der d'r
  in op an uut oet noar naor nao veur vuur deur bie bi'j mit met met't van van't tegen oaver over onder um umme um't to too
  toe te tot bes bis is bin bint bin'k bunt was waren waorn wazzen wodt wordt wörd worden wörden wier hebt heb hef heff
  hebben he'k he'j hebt had hadden harren kan kö'j kö'w künt kunt kunnen zal za'k zu'j zullen zol zolden mot mö'j motten
  moet mut wil wi'k wilt deed doot doon dut giet geet gaot gao goa goat kump komp kommen nich neet nit niet nie wel wal
  ok ook oek auk nog noe now nou dan doar daor doe toen hier ier woar waor wat wie wel hoo hoe zo zoa zukke alle aal alles
  altied alt noit nooit vake vaak weer weg bi'jmekaar tehoop mekaer mekare volk leu luu gung göt gebeurt so us ja nee
  aover vot allennig allenig eerst iezelf zölf zolf`
