package dev.steadyback.account;

/** What an account is for. One account can have several. */
public enum Role {
    /** Keeps a diary of their own. */
    PERSON,
    /** Follows persons who have given consent. */
    COACH,
    /** Sees accounts, and never a diary. */
    ADMINISTRATOR
}
