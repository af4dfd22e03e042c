export const doorWords = {
  cairnHome: "Cairn, home",
  signIn: "Sign in",
  newHere: "New here?",
  makeAnAccount: "Make an account",
  youHaveOne: "You have one?",
  fillInEmail: "Fill in your e-mail address.",
  fillInPassword: "Fill in your password.",
  email: "E-mail",
  name: "Name",
  password: "Password",
  passwordHint: "At least {min, number} characters. A few words in a row work well.",
  unreachable: "We could not reach Cairn. Try again in a moment.",
} as const;
