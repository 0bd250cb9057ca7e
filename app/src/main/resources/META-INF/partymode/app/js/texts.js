/** Every text of the app. A translation is this file in another language. */

/** @param {number} count @param {string} one @param {string} many */
const plural = (count, one, many) => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const texts = {
  name: "Party Mode",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  saved: "Saved.",
  optional: "optional",
  country: "Country",
  working: "One moment …",

  navigation: { label: "Pages", out: "Out now", people: "People", circle: "Plan", me: "Me" },

  link: {
    live: "Live",
    connecting: "Connecting …",
    offline: "Offline.",
    lost: "No answer from Party Mode.",
    /** @param {string} time */
    asOf: (time) => `This is how it was at ${time}.`,
  },

  signUp: {
    title: "See which of your friends are out.",
    lead: "Sign in with your phone number. Friends who have it see you, and you see them.",
    username: "Your name",
    usernameHint: "As your friends know you",
    number: "Phone number",
    go: "Continue",
    same: "Signing up and signing in are the same. No password.",
    sessionOver: "You were signed out on this device. Sign in again to go on.",
    deleted: "Your account and everything in it is gone.",
  },

  verify: {
    title: "Is this your number?",
    /** @param {string} number @param {string} channel */
    codeSent: (number, channel) => `We sent a code ${channel === "whatsapp" ? "by WhatsApp" : "by SMS"} to ${number}.`,
    code: "Code",
    go: "Confirm",
    again: "Send another code",
    sentAgain: "A new code is on its way.",
    otherNumber: "Use another number",
    inbound: "Send us this text from your phone. That shows that the number is yours.",
    peer: "Send these two texts from your phone to two people who use Party Mode. That shows that the number is yours.",
    ownOnly: "Send them only for your own sign-in. Never for anyone who asks you to.",
    text: "Text",
    to: "To",
    sms: "Open in Messages",
    whatsapp: "Open in WhatsApp",
    copy: "Copy text",
    copied: "Copied.",
    waiting: "Waiting for your text …",
    /** @param {number | undefined} left */
    wrongCode: (left) => (left === undefined ? "That is not the code." : `That is not the code. ${plural(left, "try", "tries")} left.`),
  },

  out: {
    title: "Out now",
    /** @param {number} count */
    count: (count) => (count === 0 ? "Nobody is out right now" : plural(count, "friend is out", "friends are out")),
    go: "I’m going out",
    mine: "You’re out",
    end: "I’m home",
    change: "Change",
    ended: "You’re home.",
    /** @param {string} name */
    begins: (name) => `${name} is out now.`,
    /** @param {string} time */
    since: (time) => `since ${time}`,
    /** @param {string} time */
    until: (time) => `until ${time}`,
    quiet: "A quiet night, so far.",
    quietHint: "When a friend goes out, you see it here at once.",
    noContacts: "Bring your friends",
    noContactsHint: "Add your contacts to see who of them is here.",
    noMatches: "None of your contacts is here yet",
    noMatchesHint: "As soon as one of them joins, you see it here.",
    addContacts: "Add contacts",
  },

  party: {
    title: "Going out",
    editTitle: "Your party",
    message: "Where, what, with whom",
    placeholder: "On the roof 🎉",
    /** @param {number} count */
    left: (count) => plural(count, "character left", "characters left"),
    until: "Until",
    open: "I’ll say when",
    /** @param {number} hours */
    hours: (hours) => plural(hours, "hour", "hours"),
    at: "At a time",
    time: "Time",
    go: "Tell my friends",
    who: { everyone: "Everyone who has your number sees it.", contacts: "Your contacts see it.", nobody: "Nobody sees it: that is your privacy setting." },
  },

  people: {
    title: "People",
    search: "Search",
    here: "Here",
    add: "Add contacts",
    suggestions: "People you may know",
    notHere: "Not here yet",
    none: "No contacts yet",
    noneHint: "Your contacts stay yours: others see neither your list nor the names in it.",
    /** @param {string} query */
    noneFound: (query) => `Nobody is called “${query}”.`,
    /** @param {number} count */
    more: (count) => `Show ${plural(count, "more", "more")}`,
    edit: "Edit contact",
    name: "Name",
    remove: "Remove from my contacts",
    removed: "Removed.",
    unnamed: "No name",
  },

  person: {
    gone: "This person is not here",
    goneHint: "They may have left, or they no longer show themselves to you.",
    call: "Call",
    write: "Message",
    /** @param {string} name */
    calls: (name) => `Calls themselves ${name}`,
    verified: "Number verified",
    out: "Out now",
    notOut: "Not out",
    /** @param {string} name */
    oneWay: (name) => `${name} does not have your number, so you do not see which contacts you share.`,
    shared: "Contacts you share",
    noShared: "You share no contacts.",
    edit: "Change name",
    block: "Block",
    /** @param {string} name */
    blockTitle: (name) => `Block ${name}?`,
    blockHint: "You disappear for each other everywhere. They are not told.",
    /** @param {string} name */
    blocked: (name) => `${name} is blocked.`,
    /** @param {string} name */
    removeTitle: (name) => `Remove ${name}?`,
    removeHint: "You no longer see when they are out.",
  },

  add: {
    title: "Add contacts",
    lead: "We look for your friends’ numbers. Nobody sees your list.",
    file: "From a file",
    fileHint: "Export your contacts as a .vcf file, then choose it or drop it here.",
    choose: "Choose a .vcf file",
    drop: "Drop it here",
    picker: "From this phone",
    pickerHint: "You choose whom to share.",
    pick: "Choose contacts",
    typed: "One by one",
    name: "Name",
    number: "Phone number",
    addOne: "Add",
    /** @param {string} file */
    confirmTitle: (file) => `Import ${file}?`,
    /** @param {number} count */
    keep: (count) => `Keep what is not in the file (of your ${plural(count, "contact", "contacts")})`,
    confirm: "Import",
    notVcf: "That is not a .vcf file.",
    result: "Done",
    /** @param {number} total @param {number} here */
    total: (total, here) => `You have ${plural(total, "contact", "contacts")}, and ${here.toLocaleString()} of them ${here === 1 ? "is" : "are"} here.`,
    /** @param {number} count */
    added: (count) => `${plural(count, "contact is", "contacts are")} new.`,
    /** @param {number} count */
    deferred: (count) => `${plural(count, "contact", "contacts")} will be looked up later: there is a limit for each day.`,
    /** @param {number} count */
    rejected: (count) => `${plural(count, "number", "numbers")} could not be added:`,
    reasons: {
      "not-a-number": "not a phone number",
      "too-short": "too short for a phone number",
      "too-long": "too long for a phone number",
      "invalid-for-region": "not a number of that country",
      "no-region": "a number without a country",
      "own-number": "your own number",
    },
    /** @param {string} reason */
    refused: (reason) => `This is ${reason}.`,
    seeWho: "See who is out",
  },

  suggestions: {
    title: "People you may know",
    lead: "People your friends have in their contacts.",
    none: "No suggestions yet",
    noneHint: "They come when your friends’ contacts have people in common.",
    /** @param {number} count */
    shared: (count) => `${plural(count, "of your contacts has", "of your contacts have")} them`,
    introduce: "Who can introduce you",
    /** @param {number} degree */
    degree: (degree) => (degree === 2 ? "A friend of your friends." : degree === 3 ? "A friend of your friends’ friends." : "Further away, or not connected."),
    noIntroducers: "Nobody among your contacts can introduce you.",
    ask: "Ask",
    /** @param {string} name */
    askOf: (name) => `Ask ${name}`,
    gone: "Nobody can introduce this person to you",
    goneHint: "They are in your contacts by now, or no longer show themselves.",
  },

  circle: {
    title: "Plan a party",
    lead: "Choose guests, and see who of your friends knows them too.",
    guests: "Guests",
    search: "Search guests",
    none: "Nobody to invite yet",
    noneHint: "Guests are friends who have your number as you have theirs.",
    candidates: "Who would fit",
    /** @param {number} known @param {number} guests */
    knows: (known, guests) => `knows ${known} of ${guests}`,
    noCandidates: "None of your friends knows these guests.",
    choose: "Choose at least one guest.",
    reach: "How far word gets",
    /** @param {number} steps */
    within: (steps) => `within ${plural(steps, "step", "steps")}`,
    few: "under 10",
    invite: "Invite",
    /** @param {string} name */
    inviteOf: (name) => `Invite ${name}`,
    /** @param {string} name */
    without: (name) => `${name}, take off the list`,
    /** @param {number} people */
    about: (people) => `about ${people.toLocaleString()}`,
    chosen: "Guests chosen",
  },

  me: {
    title: "Me",
    username: "Your name",
    number: "Phone number",
    privacy: "Privacy",
    blocks: "Blocked numbers",
    devices: "Devices",
    notifications: "Notifications",
    help: "Help others sign in",
    data: "Your data",
    signOut: "Sign out",
    unverified: "not verified",
    verified: "verified",
  },

  number: {
    title: "Change number",
    lead: "You stay who you are: your contacts, your devices and your settings go along.",
    number: "New phone number",
    go: "Change number",
    done: "Your number is changed.",
  },

  privacy: {
    title: "Privacy",
    discoverableBy: "Who finds out that you are here",
    partyStatusVisibleTo: "Who sees when you are out",
    introductions: "Whom you can be asked to introduce",
    discoverableHint: "Only people who have your number ever do.",
    introductionsHint: "Your friends may be shown your name as a way to somebody you both know.",
    audiences: { everyone: "Everyone who has your number", contacts: "Your contacts", nobody: "Nobody" },
    introductionsFor: { everyone: "Everyone", contacts: "Your contacts", nobody: "Nobody" },
  },

  blocks: {
    title: "Blocked numbers",
    lead: "You and a blocked number do not see each other anywhere. They are not told.",
    none: "You block nobody.",
    number: "Phone number",
    hint: "With country code, such as +34 600 111 222",
    block: "Block",
    unblock: "Unblock",
    /** @param {string} number */
    unblockOf: (number) => `Unblock ${number}`,
    invalid: "Write the number with its country code, such as +34 600 111 222.",
  },

  devices: {
    title: "Devices",
    lead: "Where you are signed in.",
    unnamed: "Unnamed device",
    current: "This device",
    /** @param {string} time */
    seen: (time) => `Last used ${time}`,
    end: "Sign out",
    /** @param {string} device */
    endOf: (device) => `Sign out ${device}`,
    endOthers: "Sign out everywhere else",
    ended: "Signed out.",
  },

  notifications: {
    title: "Notifications",
    lead: "When a friend goes out while the app is closed.",
    on: "Tell me when a friend goes out",
    unsupported: "This browser can’t show notifications. On an iPhone, add Party Mode to the home screen first.",
    unavailable: "This server sends no notifications.",
    denied: "Notifications are blocked in this browser’s settings.",
  },

  help: {
    title: "Help others sign in",
    lead: "Newcomers prove their number by a text to two people. You can be one of them.",
    on: "Newcomers may be told my number",
    hint: "Only while everyone can find you.",
    report: "A text came to you",
    reportHint: "Only what came to your phone.",
    sender: "From which number",
    text: "The text, as it came",
    noCode: "Nothing in this text looks like 7KQ2M-9XDPA.",
    go: "Report the text",
    done: "Reported. Thank you.",
  },

  data: {
    title: "Your data",
    exportTitle: "Take it with you",
    exportHint: "Everything that is stored about you, as one file.",
    export: "Download",
    deleteTitle: "Delete the account",
    deleteHint: "Your name, number, contacts, devices and status are gone from every store at once. This can’t be undone.",
    delete: "Delete my account",
    confirmTitle: "Delete everything?",
    confirm: "Delete everything",
  },

  notFound: "This page does not exist.",

  /** What went wrong, by the problem that the server answered. */
  problems: {
    offline: "No connection. Try again when you are online.",
    "too-many-requests": "Too many tries for now.",
    "invalid-request": "Something in this form is not right.",
    "phone-number-taken": "Somebody else has this number.",
    "address-book-too-large": "That is more than 10,000 contacts. Nothing was changed.",
    "body-too-large": "This file is too large, even without its pictures.",
    "malformed-body": "This file can’t be read as contacts. Nothing was changed.",
    "own-number": "That is your own number.",
    "contact-not-found": "This contact is not in your book any more.",
    "verification-unavailable": "Numbers can’t be proven right now. Try again later.",
    "verification-expired": "The time to prove your number is over. Begin again.",
    "verification-not-found": "The time to prove your number is over. Begin again.",
    "too-many-blocks": "You can block 1,000 numbers at most.",
    "service-unavailable": "The service is busy.",
    "store-unavailable": "The service is not available right now.",
    "picker-refused": "This phone did not show its contacts.",
    "peer-texts-off": "This server needs no texts between people.",
    "push-refused": "This browser refused notifications. Try again later.",
    "not-reciprocal": "This is shown only for people who have your number as you have theirs.",
  },
  /** @param {number} seconds */
  tryAgainIn: (seconds) => (seconds < 90 ? `Try again in ${plural(seconds, "second", "seconds")}.` : `Try again in ${plural(Math.ceil(seconds / 60), "minute", "minutes")}.`),
  /** @param {string | undefined} requestId */
  unknownProblem: (requestId) => `That did not work. Try again later.${requestId ? ` (Request ${requestId})` : ""}`,
  fields: {
    "/phoneNumber": "This is not a phone number of that country.",
    "/sender": "This is not a phone number. Write it with its country code.",
    "/username": "A name has 1 to 50 characters.",
    "/until": "Choose a time in the future.",
    "/message": "A message has 140 characters at most.",
  },
};
