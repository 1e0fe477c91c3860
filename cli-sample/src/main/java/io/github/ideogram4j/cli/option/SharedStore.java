package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.pricing.Money;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that a command shares with other machines: for its journal, and for the accounts that are named.
 *
 * @param url begins with {@code jdbc:postgresql:} and holds no password
 * @param budget the account of the budget
 * @param inFlight the account of the in-flight limit
 */
public record SharedStore(String url, Optional<BudgetAccount> budget, Optional<String> inFlight) {
    private static final String SCHEME = "jdbc:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern SECRET = Pattern.compile("(?i)[?&;](?:ssl)?password=|//[^@]*@");
    private static final int MAX_NAME = 200;
    // kept, so that the level stays: the driver logs an address that it cannot read, and others with it
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    /** Checks the address. No message repeats it: it may hold a password. */
    public SharedStore {
        if (SECRET.matcher(url).find()) {
            throw new IllegalArgumentException("address of the database holds a password, which every user of this"
                    + " machine could read: use IDEOGRAM_DB_PASSWORD, PGPASSWORD or a password file");
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("address of the database does not begin with " + POSTGRESQL);
        }
        requireReadable(url);
    }

    private static void requireReadable(String url) {
        DRIVER_LOG.setLevel(Level.OFF);
        boolean readable;
        try {
            new PGSimpleDataSource().setUrl(url);
            readable = true;
        } catch (IllegalArgumentException e) {
            readable = false; // its message repeats the address
        }
        if (!readable) {
            throw new IllegalArgumentException(
                    "address of the database cannot be read; expected jdbc:postgresql://HOST:PORT/DATABASE");
        }
    }

    /** Whether the value of {@code --journal} names a database, and not a file. */
    static boolean isAddress(String journal) {
        return journal.startsWith(SCHEME);
    }

    /**
     * The account of a budget.
     *
     * @param limit of the account if it is new; zero if not stated
     */
    public record BudgetAccount(String name, Money limit) {
        /** Reads {@code NAME} or {@code NAME=USD}. */
        static BudgetAccount parse(String text) {
            int equals = text.lastIndexOf('=');
            return equals < 0
                    ? new BudgetAccount(requireName(text), Money.ZERO)
                    : new BudgetAccount(
                            requireName(text.substring(0, equals)),
                            new Money(OptionValues.decimal(text.substring(equals + 1))));
        }
    }

    static String requireName(String account) {
        if (account.isBlank()) {
            throw new IllegalArgumentException("the name of the account is blank");
        }
        if (account.length() > MAX_NAME || account.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "the name of the account has more than " + MAX_NAME + " characters, or NUL among them");
        }
        return account;
    }
}
