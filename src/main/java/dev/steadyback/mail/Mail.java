package dev.steadyback.mail;

import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import dev.steadyback.platform.Settings.Smtp;
import jakarta.annotation.PreDestroy;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends mail, where a server for it is set. No mail says anything of a diary, and neither address nor text stands in a log. */
@Component
public class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    /** As RFC 5321 has it. */
    public static final int LONGEST_ADDRESS = 254;

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int TIMEOUT_MILLIS = 10_000;

    /** More than a server of this kind ever has to send at once. */
    private static final int MOST_WAITING = 200;

    private final @Nullable JavaMailSender sender;
    private final String from;

    private final ThreadPoolExecutor later =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));

    /**
     * A mail of plain text.
     *
     * @param to an address that {@link #address} let through
     */
    public record Letter(String to, String subject, String text) {}

    Mail(Settings settings) {
        Smtp smtp = settings.smtp();
        String url = smtp == null ? null : smtp.url();
        if (smtp == null || url == null || url.isBlank()) {
            sender = null;
            from = "";
            return;
        }
        from = smtp.from() == null ? "" : smtp.from().strip();
        if (!isAddress(from)) {
            throw Refused.invalid(
                    "setting STEADYBACK_SMTP_FROM",
                    "is missing or no mail address: it is what mail comes from, such as diary@example.org");
        }
        sender = sender(smtp, url.strip());
    }

    private static JavaMailSender sender(Smtp smtp, String url) {
        URI at = uri(url);
        boolean overTls = "smtps".equalsIgnoreCase(at.getScheme());
        JavaMailSenderImpl made = new JavaMailSenderImpl();
        made.setHost(at.getHost());
        made.setPort(at.getPort() > 0 ? at.getPort() : overTls ? SUBMISSION_OVER_TLS : SUBMISSION);
        made.setProtocol("smtp");
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = made.getJavaMailProperties();
        if (given(smtp.user())) {
            made.setUsername(smtp.user());
            made.setPassword(smtp.password());
            properties.put("mail.smtp.auth", "true");
        }
        properties.put("mail.smtp.ssl.enable", String.valueOf(overTls));
        properties.put("mail.smtp.starttls.enable", String.valueOf(!overTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(!overTls && !isThisMachine(at.getHost())));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + timeout, String.valueOf(TIMEOUT_MILLIS));
        }
        return made;
    }

    private static URI uri(String url) {
        try {
            URI at = URI.create(url);
            if (at.getHost() != null
                    && ("smtp".equalsIgnoreCase(at.getScheme()) || "smtps".equalsIgnoreCase(at.getScheme()))) {
                return at;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Refused.invalid(
                "setting STEADYBACK_SMTP_URL",
                "is none that mail can be sent to; write it as smtp://mail.example.org:587 or smtps://mail.example.org:465");
    }

    /** What goes to this machine alone needs no TLS. */
    private static boolean isThisMachine(String host) {
        try {
            return "localhost".equals(host) || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Whether this server can send mail. */
    public boolean on() {
        return sender != null;
    }

    /**
     * An address that was typed.
     *
     * @throws Refused if it is none
     */
    public static String address(String typed) {
        String address = typed.strip();
        if (!isAddress(address)) {
            throw Refused.invalid("email", "is no mail address", "fault.email");
        }
        return address;
    }

    private static boolean isAddress(String address) {
        try {
            InternetAddress read = new InternetAddress(address, true);
            read.validate();
            return address.length() <= LONGEST_ADDRESS
                    && address.equals(read.getAddress())
                    && address.lastIndexOf('@') > 0
                    && address.chars().noneMatch(c -> c <= ' ' || c == '"');
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * Sends a mail now.
     *
     * @throws Refused if the server for mail does not take it
     */
    public void send(Letter letter) {
        try {
            deliver(letter);
        } catch (MailException e) {
            LOG.warn("mail was not taken by its server: {}", reason(e));
            throw Refused.unavailable(
                    "email", "could not be sent to: the server for mail does not take it", "fault.mail-away");
        }
    }

    /** Sends a mail soon: whether its server takes it, and how long that takes, tells whoever asks for it nothing. */
    public void sendLater(Letter letter) {
        try {
            later.execute(() -> {
                try {
                    deliver(letter);
                } catch (MailException e) {
                    LOG.warn("mail was not taken by its server: {}", reason(e));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("mail was not sent: too much is waiting to be");
        }
    }

    private void deliver(Letter letter) {
        if (sender == null) {
            throw new IllegalStateException("no server for mail is set");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        sender.send(message);
    }

    /** What a server says of a mail can hold the address that it was for: the kinds of the causes say enough. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        String kind = thrown.getClass().getSimpleName();
        return cause == null ? kind : kind + ", " + reason(cause);
    }

    @PreDestroy
    void close() {
        later.shutdownNow();
    }
}
