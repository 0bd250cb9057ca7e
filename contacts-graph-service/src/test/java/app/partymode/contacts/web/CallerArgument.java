package app.partymode.contacts.web;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.session.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller under test its caller, without tokens. */
public record CallerArgument(Caller caller) implements HandlerMethodArgumentResolver {

    public static CallerArgument of(Owner owner) {
        return new CallerArgument(new Caller(owner.userId(), owner.number(), "session"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return caller;
    }
}
