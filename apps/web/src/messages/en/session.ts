export const sessionWords = {
  devices: "Devices",
  devicesLede: "Where you are signed in.",
  thisDevice: "This device",
  signedIn: "Signed in {since}. Last seen {seen}.",
  signedOut: "That device is signed out.",
  signOut: "Sign out",
  othersSignedOut: "{count, plural, one {# device is} other {# devices are}} signed out.",
  signOutOthers: "Sign out everywhere else",
  stillSignedIn: "You are still signed in. {why}",
  tryNow: "Try now",
} as const;
